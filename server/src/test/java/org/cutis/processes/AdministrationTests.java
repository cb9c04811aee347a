package org.cutis.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.cutis.kit.AtOnce;
import org.cutis.kit.Caller;
import org.cutis.kit.EmbeddedDatabase;
import org.cutis.kit.Homes;
import org.cutis.kit.House;
import org.cutis.kit.Person;
import org.cutis.kit.ServerProcess;
import org.junit.jupiter.api.Test;

/** Two processes over one database: who is kept out of one is out of the other, and somebody always administers. */
class AdministrationTests {
    @Test
    void a_suspension_holds_everywhere_at_once_and_the_last_administrator_stays() throws Exception {
        var home = Homes.fresh("administration");
        var plan = ServerProcess.on(home)
                .with("CUTIS_ADMIN_EMAIL", House.ADMIN)
                .with("CUTIS_ADMIN_PASSWORD", Person.PASSWORD);
        try (var first = plan.start()) {
            var one = first.ready();
            var database = first.database();
            try (var second = plan.with("CUTIS_DATABASE_URL", database.url()).start()) {
                var other = second.ready();
                var chief = Person.signIn(one, House.ADMIN, Person.PASSWORD);

                assertSuspensionHolds(chief, Person.register(one), other);
                assertTheOnlyOneStays(chief, Person.register(one));
                assertOneOfTwoStays(chief, Person.register(other), database);
            }
        }
    }

    private static void assertSuspensionHolds(Person chief, Person person, Caller other) {
        var there = other.bearer(person.access());
        there.get("/api/auth/profile").expect(200);

        assertThat(suspend(chief, person)).isEqualTo("200");

        assertThat(there.get("/api/auth/profile").brief()).isEqualTo("401 not-signed-in");
        assertThat(other.post("/api/auth/login", Map.of("login", person.email(), "password", Person.PASSWORD))
                        .brief())
                .isEqualTo("403 account-suspended");
    }

    private static void assertTheOnlyOneStays(Person chief, Person suspended) {
        // Who is suspended could not administer.
        assertThat(giveRole(chief, suspended, "ADMIN")).isEqualTo("200");
        assertThat(suspend(chief, suspended)).isEqualTo("200");

        assertThat(giveRole(chief, chief, "DOCTOR")).isEqualTo("409 last-administrator");
        assertThat(suspend(chief, chief)).isEqualTo("409 last-administrator");
        assertThat(chief.caller().delete("/api/users/" + chief.id()).brief()).isEqualTo("409 last-administrator");
        assertThat(giveRole(chief, chief, "ADMIN")).isEqualTo("200");
        assertThat(giveRole(chief, suspended, "PATIENT")).isEqualTo("200");
    }

    private static void assertOneOfTwoStays(Person chief, Person deputy, EmbeddedDatabase database)
            throws SQLException {
        var both = List.of(chief, deputy);
        assertThat(giveRole(chief, deputy, "ADMIN")).isEqualTo("200");

        var demoted = atTheSameMoment(database, number -> giveRole(both.get(number), both.get(1 - number), "PATIENT"));

        assertThat(demoted).containsExactlyInAnyOrder("200", "409 last-administrator");
        int left = demoted.indexOf("200");
        assertThat(giveRole(both.get(left), both.get(1 - left), "ADMIN")).isEqualTo("200");

        var mixed = atTheSameMoment(
                database,
                number -> number == 0
                        ? suspend(chief, deputy)
                        : deputy.caller().delete("/api/users/" + chief.id()).brief());

        assertThat(mixed).containsAnyOf("200", "204").contains("409 last-administrator");
    }

    /** Both have been let in and are about to act when neither can yet. */
    private static List<String> atTheSameMoment(EmbeddedDatabase database, AtOnce.Numbered<String> act)
            throws SQLException {
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select id from identity.account for update");
            return AtOnce.run(3, number -> {
                        if (number < 2) {
                            return act.run(number);
                        }
                        ServerProcess.pause(1_500);
                        connection.commit();
                        return "";
                    })
                    .subList(0, 2);
        }
    }

    private static void awaitTwoWaiting(EmbeddedDatabase database) {
        for (int tenth = 0; tenth < 100 && waiting(database) < 2; tenth++) {
            ServerProcess.pause(100);
        }
        assertThat(waiting(database)).isEqualTo(2);
    }

    private static int waiting(EmbeddedDatabase database) {
        return database.sql()
                .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private static String giveRole(Person administrator, Person person, String role) {
        return administrator
                .caller()
                .put("/api/users/" + person.id() + "/role", Map.of("role", role))
                .brief();
    }

    private static String suspend(Person administrator, Person person) {
        return administrator
                .caller()
                .put("/api/users/" + person.id() + "/suspension", Map.of("suspended", true))
                .brief();
    }
}
