package org.cutis.platform.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cutis.platform.MayRefuse;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Puts every problem that a call may answer with into the description, each with an example: those it names with
 * {@link MayRefuse}, those that follow from what it takes, and, once for all, those that any call may end in.
 */
@Component
class RefusalsInDescription implements OperationCustomizer, OpenApiCustomizer {
    private static final String TYPE = "application/problem+json";
    private static final String ANY_CALL = "AnyCall";
    private static final List<Problem> OF_ANY_CALL = List.of(
            PlatformProblem.NOT_ALLOWED,
            PlatformProblem.NOT_FOUND,
            PlatformProblem.METHOD_NOT_ALLOWED,
            PlatformProblem.NOT_ACCEPTABLE,
            PlatformProblem.SERVER_FAULT,
            PlatformProblem.STORAGE_FULL,
            PlatformProblem.TEMPORARILY_UNAVAILABLE);

    private final MessageSource words;

    RefusalsInDescription(MessageSource words) {
        this.words = words;
    }

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().addResponses(ANY_CALL, response(OF_ANY_CALL));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var problems = new ArrayList<Problem>();
        if (operation.getSecurity() == null) {
            problems.add(PlatformProblem.NOT_SIGNED_IN);
        }
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            problems.add(PlatformProblem.MALFORMED_REQUEST);
            problems.add(PlatformProblem.INVALID_REQUEST);
        }
        if (operation.getRequestBody() != null) {
            problems.add(PlatformProblem.REQUEST_TOO_LARGE);
            problems.add(PlatformProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        for (var refusal : AnnotatedElementUtils.findMergedRepeatableAnnotations(
                method.getMethod(), MayRefuse.class, MayRefuse.All.class)) {
            problems.addAll(named(refusal));
        }
        byStatus(problems)
                .forEach((status, each) ->
                        operation.getResponses().addApiResponse(String.valueOf(status), response(each)));
        operation.getResponses().setDefault(new ApiResponse().$ref(ANY_CALL));
        return operation;
    }

    private static List<? extends Problem> named(MayRefuse refusal) {
        return Arrays.stream(refusal.value())
                .map(name -> Arrays.stream(refusal.room().getEnumConstants())
                        .filter(problem -> problem.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("there is no problem " + name)))
                .toList();
    }

    private static Map<Integer, List<Problem>> byStatus(List<Problem> problems) {
        return problems.stream()
                .collect(Collectors.groupingBy(problem -> problem.status().value(), TreeMap::new, Collectors.toList()));
    }

    private ApiResponse response(List<Problem> problems) {
        var media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        problems.forEach(problem -> media.addExamples(problem.type(), new Example().value(example(problem))));
        return new ApiResponse()
                .description(problems.stream().map(Problem::type).collect(Collectors.joining(", ")))
                .content(new Content().addMediaType(TYPE, media));
    }

    private Map<String, Object> example(Problem problem) {
        var example = new TreeMap<String, Object>();
        example.put("type", "/problems/" + problem.type());
        example.put("status", problem.status().value());
        example.put("title", word(problem, "title"));
        example.put("detail", word(problem, "detail"));
        example.put("requestId", "1f3a9c20");
        return example;
    }

    private String word(Problem problem, String part) {
        return String.valueOf(words.getMessage("problem." + problem.type() + "." + part, null, "", Locale.ENGLISH));
    }
}
