package org.cutis.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cutis.platform.StartupFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidersTests {
    private static final GoogleSettings NO_GOOGLE = new GoogleSettings("https://accounts.google.com", "", "", "");

    @Test
    void unless_something_is_set_there_are_none() {
        assertThat(new Providers(NO_GOOGLE, oidc("", "", "")).all()).isEmpty();
    }

    @Test
    void both_are_known_by_what_is_set() {
        var google = new GoogleSettings("https://accounts.google.com", "id-of-google", "hush", "");
        var clinic = new OidcSettings("https://id.clinic.example/realm", "id-of-clinic", "hush", "", "The clinic");

        var all = new Providers(google, clinic).all();

        assertThat(all).extracting(Provider::id).containsExactly("google", "oidc");
        assertThat(all).extracting(Provider::name).containsExactly("Google", "The clinic");
        assertThat(all.toString()).doesNotContain("hush");
    }

    @Test
    void an_issuer_without_a_name_is_called_by_its_host() {
        var providers = new Providers(NO_GOOGLE, oidc("https://id.clinic.example/realm", "id", "hush"));

        assertThat(providers.find("oidc")).get().extracting(Provider::name).isEqualTo("id.clinic.example");
    }

    @Test
    void the_secret_may_lie_in_a_file(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "hush\n");

        var providers = new Providers(
                new GoogleSettings("https://accounts.google.com", "id", "", file.toString()), oidc("", "", ""));

        assertThat(providers.all().getFirst().secret().getValue()).isEqualTo("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://id.clinic.example", "id.clinic.example", "ftp://localhost", "https://", "not an address"
            })
    void an_issuer_that_could_be_listened_to_or_is_none_stops_the_start(String issuer) {
        assertFault(oidc(issuer, "id", "hush"), "CUTIS_OIDC_ISSUER");
    }

    @Test
    void half_of_the_settings_stops_the_start() {
        assertFault(oidc("https://id.clinic.example", "", "hush"), "CUTIS_OIDC_CLIENT_ID");
        assertFault(oidc("", "id", "hush"), "CUTIS_OIDC_ISSUER");
        assertFault(oidc("https://id.clinic.example", "id", ""), "CUTIS_OIDC_CLIENT_SECRET_FILE");
        assertFault(
                new OidcSettings("https://id.clinic.example", "id", "", "/nowhere/secret", null),
                "/nowhere/secret",
                "cannot be read");
    }

    private static void assertFault(OidcSettings oidc, String... words) {
        assertThatThrownBy(() -> new Providers(NO_GOOGLE, oidc))
                .isInstanceOf(StartupFault.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("hush");
    }

    private static OidcSettings oidc(String issuer, String id, String secret) {
        return new OidcSettings(issuer, id, secret, "", null);
    }
}
