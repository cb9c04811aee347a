package org.cutis.platform.join;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.cutis.platform.PageTemplate;
import org.cutis.platform.PlatformProblem;
import org.cutis.platform.ProblemException;
import org.cutis.platform.QrCode;
import org.cutis.platform.tls.Tls;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** The page that a new device opens first. It holds nothing secret: an address, and a certificate that is public by nature. */
@Controller
class JoinController {
    private static final PageTemplate PAGE = PageTemplate.of("join/page.html");

    /** Both iPhones and Android offer to take a file of this type in. */
    private static final MediaType CERTIFICATE = MediaType.parseMediaType("application/x-x509-ca-cert");

    private final Tls tls;
    private final MessageSource words;

    JoinController(Tls tls, MessageSource words) {
        this.tls = tls;
        this.words = words;
    }

    @GetMapping("/join")
    ResponseEntity<String> page(Locale locale) {
        var values = Map.of(
                "language", locale.getLanguage(),
                "address", tls.address().orElseThrow(JoinController::nothingToJoin),
                "join-address", tls.joinAddress().orElseThrow(JoinController::nothingToJoin),
                "fingerprint", tls.fingerprint().orElse(""));
        var page = PAGE.fill(name -> HtmlUtils.htmlEscape(
                values.containsKey(name)
                        ? String.valueOf(values.get(name))
                        : words.getMessage("join." + name, null, locale)));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page);
    }

    @GetMapping("/join/join.css")
    ResponseEntity<String> style() {
        return answer(new MediaType("text", "css", StandardCharsets.UTF_8), () -> file("join/join.css"));
    }

    /** Leads into the house. */
    @GetMapping("/join/open.svg")
    ResponseEntity<String> open() {
        return answer(
                new MediaType("image", "svg+xml"),
                () -> QrCode.svg(tls.address().orElseThrow()));
    }

    /** Leads to this page. */
    @GetMapping("/join/join.svg")
    ResponseEntity<String> join() {
        return answer(
                new MediaType("image", "svg+xml"),
                () -> QrCode.svg(tls.joinAddress().orElseThrow()));
    }

    @GetMapping("/join/cutis-ca.crt")
    ResponseEntity<byte[]> certificate() throws CertificateEncodingException {
        var authority = tls.localAuthority().orElseThrow(JoinController::nothingToJoin);
        return ResponseEntity.ok()
                .contentType(CERTIFICATE)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cutis-ca.crt\"")
                .body(authority.getEncoded());
    }

    private ResponseEntity<String> answer(MediaType type, Supplier<String> body) {
        if (tls.joinAddress().isEmpty()) {
            throw nothingToJoin();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(body.get());
    }

    private static ProblemException nothingToJoin() {
        return PlatformProblem.NOT_FOUND.exception();
    }

    private static String file(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
