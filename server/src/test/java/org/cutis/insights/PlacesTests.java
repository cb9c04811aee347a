package org.cutis.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cutis.scans.ScanFinding;
import org.cutis.scans.ScanId;
import org.cutis.vision.Condition;
import org.cutis.vision.LesionReport.Outcome;
import org.cutis.vision.LesionReport.Risk.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worst place leads, each as its latest photo shows it. */
class PlacesTests {
    private static final UUID BACK = new UUID(0, 1);
    private static final UUID ARM = new UUID(0, 2);

    private final List<ScanFinding> findings = new ArrayList<>();

    @Test
    void nothing_was_found_yet() {
        assertThat(Places.of(List.of()).worstFirst()).isEmpty();
    }

    @Test
    void one_dangerous_mole_leads_twenty_harmless_ones() {
        photo(null, Level.HIGH, 0.9);
        for (int mole = 0; mole < 20; mole++) {
            photo(null, Level.LOW, 0.01);
        }

        assertThat(leading().level()).isEqualTo(Level.HIGH);
        assertThat(Places.of(findings).worstFirst()).hasSize(21);
    }

    @Test
    void a_lesion_counts_as_its_latest_photo_shows_it() {
        photo(BACK, Level.HIGH, 0.9);
        photo(ARM, Level.MEDIUM, 0.2);
        photo(BACK, Level.LOW, 0.02);

        assertThat(leading().lesionId()).isEqualTo(ARM);
        assertThat(Places.of(findings).worstFirst().getLast().scans()).isEqualTo(2);
    }

    @Test
    void a_refused_photo_does_not_hide_the_one_before() {
        photo(BACK, Level.HIGH, 0.9);
        photo(BACK, null, 0);

        assertThat(leading().level()).isEqualTo(Level.HIGH);
    }

    @Test
    void of_two_at_the_same_level_the_higher_score_leads() {
        photo(BACK, Level.MEDIUM, 0.3);
        photo(ARM, Level.MEDIUM, 0.2);

        assertThat(leading().lesionId()).isEqualTo(BACK);
    }

    @Test
    void no_place_is_worse_than_the_leading_one_and_every_finding_is_of_one_place() {
        var random = new Random(11);
        for (int round = 0; round < 200; round++) {
            findings.clear();
            for (int photo = random.nextInt(30); photo > 0; photo--) {
                var level = random.nextInt(4) == 0 ? null : Level.values()[random.nextInt(3)];
                photo(random.nextBoolean() ? null : new UUID(0, random.nextInt(5)), level, random.nextDouble());
            }
            var places = Places.of(findings).worstFirst();

            assertThat(places).isSortedAccordingTo((a, b) -> b.level().compareTo(a.level()));
            assertThat(places.stream().mapToInt(Places.Place::scans).sum()).isEqualTo((int)
                    findings.stream().filter(f -> f.level() != null).count());
        }
    }

    private ScanFinding leading() {
        return Places.of(findings).worstFirst().getFirst().latest();
    }

    private void photo(@Nullable UUID lesion, @Nullable Level level, double score) {
        findings.add(new ScanFinding(
                new ScanId(UUID.randomUUID()),
                Instant.parse("2026-01-01T08:00:00Z").plus(Duration.ofDays(findings.size())),
                null,
                lesion,
                level == null ? Outcome.REFUSED : Outcome.FINDING,
                level == null ? null : Condition.values()[0],
                level,
                score));
    }
}
