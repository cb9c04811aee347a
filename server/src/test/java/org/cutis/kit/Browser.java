package org.cutis.kit;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser as far as cookies and redirects go: it keeps cookies by site and path, and holds strict ones back when another site
 * sends it somewhere.
 */
public final class Browser {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final List<Kept> jar = new ArrayList<>();

    private record Kept(String site, String name, String value, String path, boolean strict) {
        boolean goesTo(URI address, boolean fromElsewhere) {
            return site.equals(address.getHost()) && address.getPath().startsWith(path) && !(strict && fromElsewhere);
        }
    }

    /** As if it were typed, or clicked on a page of the same site. */
    public Answer open(URI address) {
        return kept(address, caller(address, false).get(inSite(address)));
    }

    /** Goes where an answer sends it; the answer is not followed further. */
    public Answer follow(URI from, Answer answer) {
        var next = whereTo(from, answer);
        return kept(next, caller(next, !next.getHost().equals(from.getHost())).get(inSite(next)));
    }

    public static URI whereTo(URI from, Answer answer) {
        return from.resolve(answer.header("Location"));
    }

    /** As a script of a page of ours sends it. */
    public Caller script(URI server) {
        return Caller.at(server)
                .with("Cookie", cookies(server.resolve("/api/auth/"), false))
                .fromOurPage();
    }

    /** What a script was answered may have set cookies, too. */
    public Answer kept(URI address, Answer answer) {
        for (var header : answer.headers().allValues("Set-Cookie")) {
            var cookie = HttpCookie.parse(header).getFirst();
            jar.removeIf(
                    each -> each.site().equals(address.getHost()) && each.name().equals(cookie.getName()));
            if (!cookie.getValue().isEmpty() && cookie.getMaxAge() != 0) {
                jar.add(new Kept(
                        address.getHost(),
                        cookie.getName(),
                        cookie.getValue(),
                        cookie.getPath() == null ? "/" : cookie.getPath(),
                        header.contains("SameSite=Strict")));
            }
        }
        return answer;
    }

    /** As it stands in a request's header. */
    public String cookie(String name) {
        return jar.stream()
                .filter(each -> each.name().equals(name))
                .map(each -> each.name() + "=" + each.value())
                .findFirst()
                .orElseThrow();
    }

    /** Signs out there by forgetting the cookies. */
    public void forget(URI site) {
        jar.removeIf(each -> each.site().equals(site.getHost()));
    }

    public boolean has(String cookie) {
        return jar.stream().anyMatch(each -> each.name().equals(cookie));
    }

    /**
     * Signs in on the issuer's own page.
     *
     * @param page where we sent the browser
     * @return where the issuer sends it back to
     */
    public URI signInAtIssuer(URI page, String name) {
        var shown = onSite(page, open(page));
        if (shown.answer().status() == 302) {
            return whereTo(shown.at(), shown.answer());
        }
        var token = FORM_TOKEN.matcher(shown.answer().expect(200).words());
        if (!token.find()) {
            throw new AssertionError("no form: " + shown.answer().words());
        }
        var form = Map.of("username", name, "password", Issuer.PASSWORD, "_csrf", token.group(1));
        var sent = caller(shown.at(), false)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/login", BodyPublishers.ofString(encoded(form)));
        var last = onSite(shown.at(), kept(shown.at(), sent));
        return whereTo(last.at(), last.answer().expect(302));
    }

    private record Shown(URI at, Answer answer) {}

    /** Follows redirects as long as they stay on this site. */
    private Shown onSite(URI at, Answer answer) {
        if (answer.status() != 302 || !whereTo(at, answer).getHost().equals(at.getHost())) {
            return new Shown(at, answer);
        }
        return onSite(whereTo(at, answer), follow(at, answer));
    }

    private Caller caller(URI address, boolean fromElsewhere) {
        var caller = Caller.at(URI.create(address.getScheme() + "://" + address.getAuthority()))
                .with("Accept", "text/html,*/*;q=0.8");
        var cookies = cookies(address, fromElsewhere);
        return cookies.isEmpty() ? caller : caller.with("Cookie", cookies);
    }

    private String cookies(URI address, boolean fromElsewhere) {
        return jar.stream()
                .filter(each -> each.goesTo(address, fromElsewhere))
                .map(each -> each.name() + "=" + each.value())
                .collect(Collectors.joining("; "));
    }

    private static String inSite(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
