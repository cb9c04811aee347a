package org.cutis.insights.risk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.cutis.insights.FindingBody;
import org.cutis.insights.Findings;
import org.cutis.insights.Places;
import org.cutis.platform.AuditEvent;
import org.cutis.platform.AuditTrail;
import org.cutis.platform.CurrentPerson;
import org.cutis.platform.UseCase;
import org.cutis.vision.LesionReport.Risk;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What a person's scans say together: the worst place leads. */
@UseCase
class RiskNow {
    private static final int SHOWN = 50;

    private final Findings findings;
    private final AuditTrail audit;
    private final CurrentPerson me;

    RiskNow(Findings findings, AuditTrail audit, CurrentPerson me) {
        this.findings = findings;
        this.audit = audit;
        this.me = me;
    }

    /**
     * The whole answer.
     *
     * @param level of the place that leads; none when there is no finding yet
     * @param rule how it is made
     * @param places the worst 50, worst first; the first one leads
     * @param placesInAll how many there are
     */
    @Schema(name = "RiskOverScans")
    record RiskOverScans(Risk.@Nullable Level level, String rule, List<Place> places, int placesInAll) {}

    /**
     * A place of the skin.
     *
     * @param latest its latest finding that is not a refusal
     * @param scans how many findings of it there are
     */
    @Schema(name = "Place")
    record Place(FindingBody latest, int scans) {}

    @Transactional
    RiskOverScans read(Locale locale) {
        var person = me.signedIn();
        audit.record(AuditEvent.own(person, AuditEvent.Act.READ, AuditEvent.Thing.INSIGHTS, null));
        var places = Places.of(findings.all(person)).worstFirst();
        return new RiskOverScans(
                places.isEmpty() ? null : places.getFirst().level(),
                "WORST_LATEST_SCAN_PER_LESION",
                places.stream()
                        .limit(SHOWN)
                        .map(place -> new Place(FindingBody.of(place.latest(), locale), place.scans()))
                        .toList(),
                places.size());
    }
}
