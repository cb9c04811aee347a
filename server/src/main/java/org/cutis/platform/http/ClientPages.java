package org.cutis.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.cutis.platform.PlatformProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The client: its files as they were built, and its one page for every address that is not the interface's. */
@Controller
class ClientPages {
    private static final String PLACE_OF_NONCE = "__CSP_NONCE__";

    // Not the interface's addresses: a format that one of them does not have would end here, as an address not found.
    @GetMapping("/{first:(?!api$).*}/**")
    ResponseEntity<String> page(HttpServletRequest request) {
        var path = request.getRequestURI();
        // An address that looks like a file, and was not found as one, is not a page.
        if (path.lastIndexOf('.') > path.lastIndexOf('/')) {
            throw PlatformProblem.NOT_FOUND.exception();
        }
        return html("static/index.html", request);
    }

    /** Pages that need no client, in the language that was chosen on one of them, else in the browser's. */
    @GetMapping({"/", "/privacy", "/terms"})
    ResponseEntity<String> publicPage(
            @CookieValue(name = "cutis-language", required = false) @Nullable String chosen,
            Locale locale,
            HttpServletRequest request) {
        var name = request.getRequestURI().equals("/")
                ? "landing"
                : request.getRequestURI().substring(1);
        var language = chosen != null && chosen.matches("[a-z]{2}") ? chosen : locale.getLanguage();
        var file = "static/pages/" + name + "." + language + ".html";
        return html(new ClassPathResource(file).exists() ? file : "static/pages/" + name + ".en.html", request);
    }

    @GetMapping("/docs")
    ResponseEntity<String> docs(HttpServletRequest request) {
        return html("static/docs/index.html", request);
    }

    private static ResponseEntity<String> html(String name, HttpServletRequest request) {
        var file = new ClassPathResource(name);
        if (!file.exists()) {
            throw PlatformProblem.NOT_FOUND.exception();
        }
        try {
            var page = file.getContentAsString(StandardCharsets.UTF_8)
                    .replace(PLACE_OF_NONCE, SecurityHeaders.nonce(request));
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .cacheControl(CacheControl.noStore())
                    .body(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Files implements WebMvcConfigurer {
        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            // Before the one page for every address, which would answer for them.
            registry.setOrder(-1);
            // Their names change with their content.
            registry.addResourceHandler("/assets/**")
                    .addResourceLocations("classpath:/static/assets/")
                    .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS)
                            .cachePublic()
                            .immutable());
            registry.addResourceHandler("/pages/*.js", "/pages/*.css", "/pages/*.woff2")
                    .addResourceLocations("classpath:/static/pages/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
            registry.addResourceHandler("/docs/*.*")
                    .addResourceLocations("classpath:/static/docs/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
            // Asked for anew each time: an old one would keep an old client alive.
            registry.addResourceHandler("/service-worker.js")
                    .addResourceLocations("classpath:/static/")
                    .setCacheControl(CacheControl.noCache());
            registry.addResourceHandler("/favicon.svg", "/*.png", "/manifest.webmanifest", "/robots.txt", "/theme.js")
                    .addResourceLocations("classpath:/static/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
        }
    }
}
