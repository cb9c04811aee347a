package org.cutis.insights;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cutis.scans.ScanFinding;
import org.cutis.vision.LesionReport.Risk;

/**
 * The places of a person's skin, worst first, each as its latest photo shows it. A scan that belongs to no lesion counts as
 * a place of its own. Never a mean: one dangerous mole among twenty harmless ones is still dangerous. A photo that was
 * refused says nothing, so that the one before it counts.
 */
public record Places(List<Place> worstFirst) {
    private static final Comparator<Place> WORST_FIRST = Comparator.comparing(Place::level)
            .thenComparing(place -> place.latest().score())
            .thenComparing(place -> place.latest().takenAt())
            .reversed();

    /**
     * One place.
     *
     * @param latest its latest finding that is not a refusal
     * @param level of that
     * @param scans how many findings of it there are
     */
    public record Place(ScanFinding latest, Risk.Level level, int scans) {}

    /** @param findings oldest first */
    public static Places of(List<ScanFinding> findings) {
        Map<UUID, Place> places = new LinkedHashMap<>();
        for (var finding : findings) {
            var level = finding.level();
            if (level != null) {
                var lesion = finding.lesionId();
                places.merge(
                        lesion == null ? finding.scan().value() : lesion,
                        new Place(finding, level, 1),
                        (before, now) -> new Place(now.latest(), now.level(), before.scans() + 1));
            }
        }
        return new Places(places.values().stream().sorted(WORST_FIRST).toList());
    }
}
