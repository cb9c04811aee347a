package org.cutis.insights.dashboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cutis.insights.FindingBody;
import org.cutis.insights.Findings;
import org.cutis.insights.Places;
import org.cutis.insights.Places.Place;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.UseCase;
import org.cutis.scans.ScanFinding;
import org.cutis.vision.LesionReport.Outcome;
import org.cutis.vision.LesionReport.Risk;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees first: how it stands, and what to do next. */
@UseCase
class Dashboard {
    private static final int LATEST = 4;
    private static final int MOST_STEPS = 5;
    private static final Duration TIME_TO_LOOK_AGAIN = Duration.ofDays(90);

    private final Findings findings;
    private final AuditTrail audit;
    private final CurrentPerson me;
    private final Clock clock;

    Dashboard(Findings findings, AuditTrail audit, CurrentPerson me, Clock clock) {
        this.findings = findings;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    /**
     * The whole page.
     *
     * @param scans analysed ones
     * @param places places of skin with a finding
     * @param level of the worst place
     * @param levels how many places stand at each level
     * @param leading the worst place's latest finding
     * @param latest the last four, newest first
     * @param steps most urgent first
     */
    @Schema(name = "Dashboard")
    record DashboardBody(
            int scans,
            int places,
            Risk.@Nullable Level level,
            Levels levels,
            @Nullable FindingBody leading,
            List<FindingBody> latest,
            List<Step> steps) {}

    /** Places by level. */
    @Schema(name = "PlacesByLevel")
    record Levels(long low, long medium, long high) {}

    /** What a person can do next. */
    enum StepCode {
        FIRST_SCAN,
        SEE_DERMATOLOGIST_SOON,
        SEE_DERMATOLOGIST,
        TAKE_ANOTHER_PHOTO,
        LOOK_AGAIN
    }

    /** @param about none for the first scan */
    @Schema(name = "NextStep")
    record Step(StepCode code, @Nullable FindingBody about) {}

    @Transactional
    DashboardBody read(Locale locale) {
        var person = me.signedIn();
        audit.record(AuditEvent.own(person, AuditEvent.Act.READ, AuditEvent.Thing.INSIGHTS, null));
        var all = findings.all(person);
        var places = Places.of(all).worstFirst();
        var leading = places.isEmpty() ? null : places.getFirst().latest();
        return new DashboardBody(
                all.size(),
                places.size(),
                places.isEmpty() ? null : places.getFirst().level(),
                new Levels(at(Risk.Level.LOW, places), at(Risk.Level.MEDIUM, places), at(Risk.Level.HIGH, places)),
                leading == null ? null : FindingBody.of(leading, locale),
                all.reversed().stream()
                        .limit(LATEST)
                        .map(finding -> FindingBody.of(finding, locale))
                        .toList(),
                steps(all, places, locale));
    }

    private static long at(Risk.Level level, List<Place> places) {
        return places.stream().filter(place -> place.level() == level).count();
    }

    private List<Step> steps(List<ScanFinding> all, List<Place> places, Locale locale) {
        if (all.isEmpty()) {
            return List.of(new Step(StepCode.FIRST_SCAN, null));
        }
        var newest = all.getLast();
        return Stream.of(
                        at(Risk.Level.HIGH, places, StepCode.SEE_DERMATOLOGIST_SOON, locale),
                        at(Risk.Level.MEDIUM, places, StepCode.SEE_DERMATOLOGIST, locale),
                        Stream.of(newest)
                                .filter(finding -> finding.outcome() != Outcome.FINDING)
                                .map(finding -> step(StepCode.TAKE_ANOTHER_PHOTO, finding, locale)),
                        at(Risk.Level.LOW, lookedAtBefore(places), StepCode.LOOK_AGAIN, locale))
                .flatMap(steps -> steps)
                .limit(MOST_STEPS)
                .toList();
    }

    private List<Place> lookedAtBefore(List<Place> places) {
        var before = clock.instant().minus(TIME_TO_LOOK_AGAIN);
        return places.stream()
                .filter(place -> place.latest().takenAt().isBefore(before))
                .toList();
    }

    private static Stream<Step> at(Risk.Level level, List<Place> places, StepCode code, Locale locale) {
        return places.stream().filter(place -> place.level() == level).map(place -> step(code, place.latest(), locale));
    }

    private static Step step(StepCode code, ScanFinding finding, Locale locale) {
        return new Step(code, FindingBody.of(finding, locale));
    }
}
