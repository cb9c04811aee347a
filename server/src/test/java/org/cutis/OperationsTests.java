package org.cutis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cutis.kit.Answer;
import org.cutis.kit.Caller;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.kit.Person;
import org.cutis.kit.Upload;
import org.cutis.vision.DrawnPhotos;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Every operation as every kind of caller, against the table in {@code operations.txt}. */
@HouseTest
class OperationsTests {
    private static final byte[] PHOTO = DrawnPhotos.lesion();

    private final House house;

    OperationsTests(House house) {
        this.house = house;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answers_each_kind_of_caller_as_the_table_says(String operation, List<Integer> expected) {
        var owner = house.aPatient();
        var id = prepared(operation, owner);

        // The owner last, who may change what the call is about.
        var anonymous = call(operation, id, null).status();
        var other = call(operation, id, house.aPatient()).status();
        var administrator = call(operation, id, house.administrator()).status();
        var own = call(operation, id, owner).status();

        assertThat(List.of(anonymous, own, other, administrator)).isEqualTo(expected);
    }

    @Test
    void the_table_has_every_operation_of_the_description() {
        var described = house.stranger().get("/api/openapi.json").json().at("/paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(verb -> verb.toUpperCase(Locale.ROOT) + " " + path.getKey()));

        assertThat(operations().map(row -> row.get()[0])).containsExactlyInAnyOrderElementsOf(described.toList());
    }

    static Stream<Arguments> operations() {
        try {
            return new ClassPathResource("org/cutis/operations.txt")
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.trim().split("\\s+"))
                    .map(cells -> argumentSet(
                            cells[0] + " " + cells[1],
                            cells[0] + " " + cells[1],
                            Arrays.stream(cells).skip(2).map(Integer::valueOf).toList()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * @return id of what the call is about: a scan, a saved search, a session or a linked account of the owner's, or a person to
     *     administer
     */
    private String prepared(String operation, Person owner) {
        if (operation.contains("saved-searches/{id}")) {
            return owner.caller().post("/api/scans/saved-searches", aSearch()).text("/id");
        }
        if (operation.contains("sessions/{id}")) {
            owner.onAnotherDevice(house.stranger());
            return owner.caller().get("/api/auth/sessions").text("/items/0/id");
        }
        if (operation.contains("/users/{id}")) {
            return house.aPatient().id().toString();
        }
        if (operation.contains("identities/{id}")) {
            return aLinkedAccount(owner);
        }
        if (operation.contains("/mails/{id}")) {
            return new UUID(0, 1).toString();
        }
        if (!operation.contains("{id}")) {
            return "";
        }
        var scan = owner.aScan(PHOTO);
        if (operation.endsWith("/restore")) {
            owner.caller().delete("/api/scans/" + scan).expect(204);
        }
        return scan;
    }

    /** No issuer is set up here that could link one. */
    private String aLinkedAccount(Person owner) {
        var id = UUID.randomUUID();
        house.db().sql("""
                insert into identity.external_identity (id, account_id, issuer, subject, linked_at)
                values (:id, :owner, 'https://id.example', :id::text, now())
                """).param("id", id).param("owner", owner.id()).update();
        return id.toString();
    }

    private Answer call(String operation, String id, @Nullable Person person) {
        var method = operation.substring(0, operation.indexOf(' '));
        var path = operation
                .substring(operation.indexOf(' ') + 1)
                .replace("{id}", id)
                .replace("{overlay}", "outline")
                .replace("{provider}", "none")
                .replaceFirst("^/api/scans$", method.equals("DELETE") ? "/api/scans?all=true" : "/api/scans");
        var caller = person == null ? house.stranger() : person.caller();
        return switch (operation) {
            case "POST /api/scans" -> caller.upload(Upload.of(PHOTO));
            case "PATCH /api/auth/profile" -> caller.with("If-Match", "*").patch(path, Map.of("firstName", "Berta"));
            case "PATCH /api/users/{id}" -> caller.with("If-Match", "*").patch(path, Map.of("firstName", "Berta"));
            case "POST /api/scans/{id}/restore" -> caller.post(path);
            default -> withBody(method, path, body(operation, person), caller);
        };
    }

    private static Answer withBody(String method, String path, Object body, Caller caller) {
        return switch (method) {
            case "GET" -> caller.get(path);
            case "DELETE" -> caller.delete(path);
            case "PUT" -> caller.put(path, body);
            default -> caller.post(path, body);
        };
    }

    private Object body(String operation, @Nullable Person person) {
        return switch (operation) {
            case "POST /api/auth/register" -> Person.aRegistration();
            case "POST /api/auth/login" -> Map.of("login", House.ADMIN, "password", Person.PASSWORD);
            case "POST /api/auth/refresh" -> Map.of("refresh", person == null ? "none" : person.refresh());
            case "POST /api/auth/first-administrator" -> Map.of("token", "guessed", "account", Person.aRegistration());
            // The administrator's stays as it is, since other tests sign in with it: the next one is too weak.
            case "POST /api/auth/password" ->
                Map.of(
                        "current",
                        Person.PASSWORD,
                        "next",
                        person != null && person.email().equals(House.ADMIN) ? "password1" : "four blue lamps");
            case "POST /api/scans/saved-searches" -> aSearch();
            case "POST /api/auth/verify-email", "POST /api/auth/factors/totp/confirm" -> Map.of("code", "none");
            case "POST /api/auth/forgot-password" -> Map.of("login", "nobody@example.org");
            case "POST /api/auth/reset-password" ->
                Map.of("login", "nobody@example.org", "code", "none", "next", "four blue lamps");
            case "POST /api/auth/verify-otp" -> Map.of("challenge", new UUID(0, 1), "code", "none");
            case "POST /api/auth/resend-otp" -> Map.of("challenge", new UUID(0, 1));
            case "POST /api/auth/step-up" -> Map.of("password", Person.PASSWORD);
            case "PUT /api/factor-policy" -> Map.of("roles", List.of());
            case "PUT /api/users/{id}/role" -> Map.of("role", "DOCTOR");
            case "PUT /api/users/{id}/suspension" -> Map.of("suspended", true);
            default -> Map.of();
        };
    }

    private static Map<String, Object> aSearch() {
        return Map.of("name", "moles", "filters", Map.of("q", "mole"));
    }
}
