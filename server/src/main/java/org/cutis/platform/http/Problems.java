package org.cutis.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.cutis.platform.Problem;
import org.cutis.platform.ProblemBody;
import org.cutis.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Writes every problem: puts its words in, in the caller's language, and the headers that belong to it. */
@ControllerAdvice
public class Problems implements ResponseBodyAdvice<Object> {
    private final MessageSource words;
    private final JsonMapper json;

    Problems(MessageSource words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /** For refusals from a filter, which no controller answers. */
    public void write(HttpServletResponse response, ProblemException refusal, Locale locale) throws IOException {
        var body = refusal.problem().answer(refusal.extra()).getBody();
        if (body == null || response.isCommitted()) {
            return;
        }
        response.setStatus(body.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (body.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream().write(json.writeValueAsBytes(inWords(body, locale)));
    }

    public void write(HttpServletResponse response, Problem problem, Locale locale) throws IOException {
        write(response, problem.exception(), locale);
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof ProblemBody problem)) {
            return body;
        }
        if (request instanceof ServletServerHttpRequest servlet) {
            servlet.getServletRequest()
                    .setAttribute(
                            Problem.ATTRIBUTE,
                            problem.type().substring(problem.type().lastIndexOf('/') + 1));
        }
        var wait = problem.extra().get("retryAfterSeconds");
        if (wait != null) {
            response.getHeaders().set("Retry-After", wait.toString());
        }
        if (problem.extra().get("limit") instanceof Long limit) {
            response.getHeaders()
                    .set(
                            "RateLimit",
                            "limit=" + limit + ", remaining=0, reset="
                                    + problem.extra().get("retryAfterSeconds"));
        }
        if (problem.status() == 401) {
            response.getHeaders().set("WWW-Authenticate", "Bearer");
        }
        return inWords(problem, LocaleContextHolder.getLocale());
    }

    private ProblemBody inWords(ProblemBody problem, Locale locale) {
        var name = problem.type().substring(problem.type().lastIndexOf('/') + 1);
        var errors = problem.errors();
        var inWords = errors == null
                ? problem
                : problem.withErrors(errors.stream()
                        .map(error -> new ProblemBody.FieldError(
                                error.pointer(),
                                String.valueOf(words.getMessage(error.detail(), null, error.detail(), locale)),
                                error.code()))
                        .toList());
        return inWords.inWords(
                words.getMessage("problem." + name + ".title", null, name, locale),
                words.getMessage(String.valueOf(problem.detail()), null, "", locale),
                RequestIds.current());
    }
}
