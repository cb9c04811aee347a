package org.cutis.identity.oidc;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer says of a person.
 *
 * @param subject who they are there, for ever
 * @param email lower case; empty when the issuer names none, or none of that form
 * @param emailVerified whether the issuer has made sure that it is theirs
 */
record Claims(
        String issuer,
        String subject,
        Optional<String> email,
        boolean emailVerified,
        String firstName,
        String lastName) {
    /** As a registration takes them. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cc}]+@[^@\\s\\p{Cc}]+\\.[^@\\s.\\p{Cc}]+");

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;

    /** @param claims of the identity token, or of the address where the issuer tells more about the person */
    static Claims of(String issuer, String subject, ClaimsSet claims) {
        var email = Optional.ofNullable(claims.getStringClaim("email"))
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text ->
                        text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches());
        var whole = text(claims.getStringClaim("name")).orElse("");
        int space = whole.lastIndexOf(' ');
        var first = text(claims.getStringClaim("given_name"))
                .or(() -> text(space < 0 ? whole : whole.substring(0, space)))
                .or(() -> email.map(address -> address.replaceFirst("@.*", "")));
        var last = text(claims.getStringClaim("family_name")).or(() -> text(whole.substring(space + 1)));
        return new Claims(
                issuer,
                subject,
                email,
                isTrue(claims.getClaim("email_verified")),
                first.map(Claims::cut).orElse("–"),
                // An account has both; who has one name only can put it right in the profile.
                last.map(Claims::cut).orElse("–"));
    }

    /** Some issuers send it as text. */
    private static boolean isTrue(@Nullable Object claim) {
        return Boolean.TRUE.equals(claim) || "true".equals(claim);
    }

    private static Optional<String> text(@Nullable String claim) {
        return Optional.ofNullable(claim)
                .map(text -> text.replaceAll("\\p{Cc}", " ").strip())
                .filter(text -> !text.isEmpty());
    }

    private static String cut(String name) {
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), LONGEST_NAME)));
    }

    @Override
    public String toString() {
        return "claims";
    }
}
