package org.cutis.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cutis.audit.chain.Verification.Outcome.Broken;
import org.cutis.audit.chain.Verification.Outcome.Whole;
import org.cutis.kit.AtOnce;
import org.cutis.kit.House;
import org.cutis.kit.HouseTest;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditEvent.Act;
import org.cutis.platform.AuditEvent.Thing;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.PersonId;
import org.cutis.platform.secrets.SealBroken;
import org.cutis.platform.secrets.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sealed can be changed by whoever owns the database, but not without a trace. Each attack is rolled back after. */
@HouseTest
class ChainTests {
    private final House house;
    private final AuditTrail audit;
    private final SealEntries seal;
    private final Marks marks;
    private final Secrets secrets;
    private final TransactionTemplate transaction;

    ChainTests(
            House house,
            AuditTrail audit,
            SealEntries seal,
            Marks marks,
            Secrets secrets,
            TransactionTemplate transaction) {
        this.house = house;
        this.audit = audit;
        this.seal = seal;
        this.marks = marks;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    @Test
    void what_was_written_down_is_sealed_without_a_gap() {
        var before = stand();
        write(5);
        seal.run();

        assertThat(stand().sequence()).isGreaterThanOrEqualTo(before.sequence() + 5);
        assertThat(verify(before)).isInstanceOf(Whole.class);
    }

    @Test
    void an_act_that_commits_late_is_sealed_after_younger_ones() {
        var late = new PersonId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            audit.record(AuditEvent.own(late, Act.UPDATE, Thing.ACCOUNT, null));
            // On connections of its own: the sealer and a younger act do not wait for this one.
            AtOnce.run(1, number -> {
                write(1);
                seal.run();
                return number;
            });
        });
        var before = stand();

        seal.run();

        assertThat(house.db()
                        .sql("select sequence from audit.entry where person_id = :person")
                        .param("person", late.value())
                        .query(Long.class)
                        .single())
                .isGreaterThan(before.sequence());
        assertThat(verify(null)).isInstanceOf(Whole.class);
    }

    @Test
    void several_sealers_at_once_make_one_chain() {
        for (int round = 0; round < 5; round++) {
            AtOnce.run(8, number -> {
                if (number % 2 == 0) {
                    write(10);
                }
                seal.run();
                return number;
            });
        }

        assertThat(verify(null)).isInstanceOf(Whole.class);
    }

    @ParameterizedTest
    @MethodSource
    void every_attack_on_the_table_is_found(Consumer<JdbcClient> attack, String found) {
        write(10);
        seal.run();

        var outcome = afterwards(attack);

        assertThat(outcome).isInstanceOf(Broken.class);
        assertThat(((Broken) outcome).how()).containsPattern(found);
    }

    static Stream<Arguments> every_attack_on_the_table_is_found() {
        var third = "(select max(sequence) - 3 from audit.entry)";
        return Stream.of(
                attack(
                        "changed",
                        "Entry \\d+ \\(.+\\) is not what was sealed",
                        "update audit.entry set act = 'READ'" + " where sequence = " + third),
                attack(
                        "by another",
                        "is not what was sealed",
                        "update audit.entry set actor_id = gen_random_uuid()" + " where sequence = " + third),
                attack(
                        "given a reason",
                        "is not what was sealed",
                        "update audit.entry set reason = 'asked to'" + " where sequence = " + third),
                attack(
                        "put to another person",
                        "is not what was sealed",
                        "update audit.entry set" + " person_id = gen_random_uuid() where sequence = " + third),
                attack(
                        "put at another time",
                        "is not what was sealed",
                        "update audit.entry set"
                                + " happened_at = happened_at - interval '1 microsecond' where sequence = " + third),
                attack("missing", "Entry \\d+ is missing", "delete from audit.entry where sequence = " + third),
                attack(
                        "missing, with the gap closed",
                        "is not what was sealed",
                        "delete from audit.entry where sequence = " + third,
                        // By way of numbers below 0, since in whatever order rows are updated no two may be the same.
                        "update audit.entry set sequence = 1 - sequence where sequence > " + third,
                        "update audit.entry set sequence = - sequence where sequence < 0"),
                attack(
                        "reordered",
                        "is not what was sealed",
                        "create temporary table taken on commit drop as select max(sequence) as last from audit.entry",
                        "update audit.entry set sequence = -1 where sequence = (select last from taken)",
                        "update audit.entry set sequence = sequence + 1 where sequence = (select last - 1 from taken)",
                        "update audit.entry set sequence = (select last - 1 from taken) where sequence = -1"),
                attack(
                        "cut off",
                        "The end is missing: entries \\d+ to \\d+",
                        "delete from audit.entry" + " where sequence > " + third),
                attack(
                        "cut off, with the mark moved",
                        "The end is missing",
                        "delete from audit.entry where sequence > " + third,
                        "update audit.mark set sequence = " + third + " where name = 'HEAD'"),
                attack("cut off, with the mark gone", "were not sealed", "delete from audit.mark where name = 'HEAD'"),
                attack(
                        "a mark of somebody's own",
                        "does not open under the master key",
                        "update audit.mark" + " set sealed = decode(repeat('00', 68), 'hex') where name = 'HEAD'"),
                attack(
                        "unsealed again",
                        "Entry \\d+ is missing",
                        "update audit.entry set sequence = null, hash = null" + " where sequence = " + third),
                attack("all gone", "The end is missing", "delete from audit.entry"));
    }

    private static Arguments attack(String name, String found, String... statements) {
        Consumer<JdbcClient> attack =
                db -> Stream.of(statements).forEach(each -> db.sql(each).update());
        return argumentSet(name, attack, found);
    }

    @Test
    void an_older_state_put_back_as_a_whole_is_found_by_a_place_that_was_noted_down() {
        write(3);
        seal.run();
        var old = stand();
        var mark = house.db()
                .sql("select sealed from audit.mark where name = 'HEAD'")
                .query(byte[].class)
                .single();
        write(3);
        seal.run();
        var noted = stand();
        Consumer<JdbcClient> putBack = db -> {
            db.sql("delete from audit.entry where sequence > :old")
                    .param("old", old.sequence())
                    .update();
            db.sql("update audit.mark set sealed = :sealed where name = 'HEAD'")
                    .param("sealed", mark)
                    .update();
        };

        assertThat(afterwards(putBack)).isInstanceOf(Whole.class);
        assertThat(afterwards(putBack, noted))
                .isEqualTo(new Broken("The end is missing: the chain reached entry " + noted.sequence()
                        + " once, and reaches " + old.sequence() + "."));
        assertThat(verify(new Link(old.sequence(), new byte[32])))
                .isInstanceOf(Broken.class)
                .asString()
                .contains("The chain was replaced");
    }

    @Test
    void nothing_is_sealed_onto_a_mark_of_somebody_elses() {
        write(1);
        transaction.executeWithoutResult(status -> {
            marks.lockHead();
            house.db()
                    .sql("update audit.mark set sealed = decode(repeat('00', 68), 'hex')")
                    .update();
            assertThatThrownBy(marks::lockHead).isInstanceOf(SealBroken.class);
            status.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set act = 'READ'",
                "update audit.entry set sequence = null, hash = null",
                "update audit.entry set sequence = 0, hash = '', reason = 'x' where sequence is null",
                "delete from audit.entry",
                "delete from audit.entry where sequence is null",
                "truncate audit.entry"
            })
    void the_table_takes_entries_and_gives_none_back(String statement) {
        seal.run();
        transaction.executeWithoutResult(status -> {
            audit.record(AuditEvent.own(new PersonId(UUID.randomUUID()), Act.UPDATE, Thing.ACCOUNT, null));
            assertThatThrownBy(() -> house.db().sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("audit.entry is append-only");
            status.setRollbackOnly();
        });
    }

    @Test
    void what_was_kept_long_enough_goes_and_the_rest_still_verifies() {
        write(5);
        seal.run();
        var old = stand();
        // The house's own clock stays: at another one the server's job would remove what other tests look at. Far
        // enough
        // for what they wrote on days to come.
        var inTenYears = Clock.offset(house.clock(), Duration.ofDays(3_653));
        var forget =
                new ForgetEntries(house.db(), marks, new AuditSettings(Period.ofYears(6)), transaction, inTenYears);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            marks.lockHead();
            seal.run();
            house.db().sql("""
                    insert into audit.entry (person_id, id, happened_at, actor_kind, act, thing)
                    select gen_random_uuid(), gen_random_uuid(), now() + interval '10 years', 'SYSTEM', 'UPDATE', 'ACCOUNT'
                    from generate_series(1, 5)
                    """).update();
            seal.run();
            forget.run();

            var whole = (Whole) verify(null);
            assertThat(whole.start().sequence()).isGreaterThanOrEqualTo(old.sequence());
            assertThat(whole.entries()).isEqualTo(5);
            assertThat(sealedRows()).isEqualTo(5);
            assertThat(verify(new Link(1, old.hash()))).asString().contains("gone by retention");
        });
        assertThat(verify(old)).isInstanceOf(Whole.class);
    }

    private long sealedRows() {
        return house.db()
                .sql("select count(*) from audit.entry where sequence is not null")
                .query(Long.class)
                .single();
    }

    private void write(int acts) {
        var person = new PersonId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            for (int act = 0; act < acts; act++) {
                audit.record(AuditEvent.own(person, Act.UPDATE, Thing.ACCOUNT, null));
            }
        });
    }

    private Link stand() {
        return Objects.requireNonNull(transaction.execute(status -> marks.lockHead()));
    }

    private Verification.Outcome verify(@Nullable Link kept) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // All of one moment, whatever the server seals meanwhile.
            marks.lockHead();
            return new Verification(house.db(), secrets::open).verify(kept);
        }));
    }

    private Verification.Outcome afterwards(Consumer<JdbcClient> attack) {
        return afterwards(attack, null);
    }

    private Verification.Outcome afterwards(Consumer<JdbcClient> attack, @Nullable Link kept) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            marks.lockHead();
            // Whoever owns the database can switch triggers off.
            house.db().sql("set local session_replication_role = replica").update();
            attack.accept(house.db());
            return new Verification(house.db(), secrets::open).verify(kept);
        }));
    }
}
