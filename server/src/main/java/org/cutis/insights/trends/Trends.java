package org.cutis.insights.trends;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.cutis.insights.FindingBody;
import org.cutis.insights.Findings;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.UseCase;
import org.cutis.scans.ScanFinding;
import org.cutis.scans.Scans;
import org.cutis.vision.LesionReport.Risk;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** A person's findings over time, with how far two photos of the same place lie apart anyway. */
@UseCase
class Trends {
    private final Findings findings;
    private final Scans scans;
    private final AuditTrail audit;
    private final CurrentPerson me;

    Trends(Findings findings, Scans scans, AuditTrail audit, CurrentPerson me) {
        this.findings = findings;
        this.scans = scans;
        this.audit = audit;
        this.me = me;
    }

    /**
     * What is asked for.
     *
     * @param from first day, UTC
     * @param to last day, UTC
     * @param lesionId only scans of this lesion
     */
    record Wanted(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID lesionId) {}

    /**
     * The whole answer.
     *
     * @param points oldest first, refused photos left out
     * @param months in UTC, oldest first; a month without a photo is left out
     * @param noise none when it was not measured for the model in use
     * @param truncated whether there are more findings than the newest 5,000, of which this is made
     */
    @Schema(name = "Trends")
    record TrendsBody(
            List<FindingBody> points,
            List<Month> months,
            @Nullable NoiseBody noise,
            boolean truncated) {}

    /**
     * Counts of one month.
     *
     * @param month such as 2026-11
     * @param refused photos that said nothing
     */
    @Schema(name = "MonthOfFindings")
    record Month(String month, long low, long medium, long high, long refused) {}

    /**
     * Measured on photos that the model had not seen.
     *
     * @param lesions places of skin with more than one photo
     * @param photos of them
     * @param scoreSd standard deviation of the score within one place
     * @param scoreDifference 9 in 10 pairs of photos of one place differ by no more; a smaller change says nothing
     */
    @Schema(name = "Noise")
    record NoiseBody(int lesions, int photos, double scoreSd, double scoreDifference) {
        static NoiseBody of(Scans.Noise noise) {
            return new NoiseBody(noise.lesions(), noise.photos(), noise.scoreSd(), noise.scoreDifference());
        }
    }

    @Transactional
    TrendsBody read(Wanted wanted, Locale locale) {
        var person = me.signedIn();
        audit.record(AuditEvent.own(person, AuditEvent.Act.READ, AuditEvent.Thing.INSIGHTS, null));
        var found = findings.between(person, wanted.from(), wanted.to());
        var chosen = found.stream()
                .filter(finding ->
                        wanted.lesionId() == null || wanted.lesionId().equals(finding.lesionId()))
                .toList();
        return new TrendsBody(
                chosen.stream()
                        .filter(finding -> finding.level() != null)
                        .map(finding -> FindingBody.of(finding, locale))
                        .toList(),
                months(chosen),
                scans.noise().map(NoiseBody::of).orElse(null),
                found.size() == Findings.MOST);
    }

    private static List<Month> months(List<ScanFinding> findings) {
        var months = new TreeMap<YearMonth, Month>();
        for (var finding : findings) {
            var month = YearMonth.from(finding.takenAt().atOffset(ZoneOffset.UTC));
            months.merge(month, one(month, finding.level()), Trends::plus);
        }
        return List.copyOf(months.values());
    }

    private static Month one(YearMonth month, Risk.@Nullable Level level) {
        return new Month(
                month.toString(),
                level == Risk.Level.LOW ? 1 : 0,
                level == Risk.Level.MEDIUM ? 1 : 0,
                level == Risk.Level.HIGH ? 1 : 0,
                level == null ? 1 : 0);
    }

    private static Month plus(Month a, Month b) {
        return new Month(
                a.month(), a.low() + b.low(), a.medium() + b.medium(), a.high() + b.high(), a.refused() + b.refused());
    }
}
