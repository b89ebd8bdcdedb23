package org.spatialplan.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.GroundParts;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.Works;
import org.spatialplan.geo.DegreeGrid;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.submission.ApprovalArea;
import org.spatialplan.submission.Ground;
import org.spatialplan.submission.Submission;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedName;

/**
 * A finished check of submitted grounds.
 *
 * @param id made of the submitted bytes, the parameters and the hashes of layers and rules: the same question on the same
 *     versions has the same id
 * @param day of the check in the city's time, or the day as of which layers were chosen
 * @param timeZone the city's, for times that people read
 * @param asOf the date as of which layers were chosen; empty for the current ones
 * @param parameters as they were given, by name
 * @param rulesAsOf the day whose rules were asked for; empty for those of the day of the check
 * @param works what was judged, asked for or not
 * @param approval the area that an opinion or approval covers; empty if none was given
 * @param withoutRules ids of layers that were not checked, because their rules had not begun
 * @param attribution credits of all layers that were used
 * @param totals what the grounds share with the layers, all together
 */
public record ConflictReport(
        String id,
        Instant time,
        LocalDate day,
        ZoneId timeZone,
        Optional<String> asOf,
        Optional<String> rulesAsOf,
        Map<String, String> parameters,
        Works works,
        Submission submission,
        Optional<ApprovalArea> approval,
        GroundFrame frame,
        List<CheckedLayer> layers,
        List<String> withoutRules,
        List<String> attribution,
        List<CheckedGround> grounds,
        GroundTotals totals) {

    /** What was noticed about the input, what is not yet in force, and that parcels lie upon each other. */
    public List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>(submission.remarks());
        remarks.addAll(NotYetInForce.remarks(layers, day));
        OverlapRemark.of(totals.overlaps()).ifPresent(remarks::add);
        return remarks;
    }

    /** The classes of activity that were judged, in the words of the rules. */
    List<LocalizedName> activities() {
        return works.activities().stream().map(this::named).toList();
    }

    /** The same in one: ids and names joined by semicolons. */
    LocalizedName activityNamed() {
        List<LocalizedName> all = activities();
        return new LocalizedName(
                all.stream().map(LocalizedName::id).collect(Collectors.joining(";")),
                all.stream().map(LocalizedName::nameZh).collect(Collectors.joining("；")),
                all.stream().map(LocalizedName::nameEn).collect(Collectors.joining("; ")));
    }

    /** Its id where no layer's rules were used. */
    private LocalizedName named(String activity) {
        return layers.stream()
                .flatMap(layer -> Optional.ofNullable(layer.rules().activities().get(activity)).stream())
                .map(known -> new LocalizedName(known.id(), known.nameZh(), known.nameEn()))
                .findFirst()
                .orElseGet(() -> new LocalizedName(activity, activity, activity));
    }

    /** Of a layer that was checked; its id if it was not. */
    String title(String layer, Language language) {
        return layers.stream()
                .map(CheckedLayer::definition)
                .filter(definition -> definition.id().equals(layer))
                .map(definition -> language.text(definition.titleZh(), definition.titleEn()))
                .findFirst()
                .orElse(layer);
    }

    /**
     * A ground and its verdict.
     *
     * @param sharedM2 what all layers together cover of its area as drawn, on the ellipsoid, where several of them do: their sum would
     *     count ground twice
     * @param layers the versions that were used, in words
     * @param rules the states of the rules that were used, in words
     * @param parts what of it is shared and what stays free; empty where that was not asked for or nothing was decided
     */
    public record CheckedGround(
            Ground ground,
            SubjectReport verdict,
            Optional<GroundParts> parts,
            String layers,
            String rules,
            Optional<Double> sharedM2) {

        public Optional<Geometry> lonLat() {
            return ground.lonLat();
        }

        /** What no feature covers, in degrees on the grid of all formats; empty if nothing, or nothing was decided. */
        Optional<Geometry> free(GroundFrame frame) {
            return parts.map(GroundParts::free)
                    .map(free -> DegreeGrid.onGrid(frame.toLonLat(free)))
                    .filter(free -> !free.isEmpty());
        }

        /** What each feature covers, by {@code layer/feature}, in degrees on the grid of all formats. */
        Map<String, Geometry> shared(GroundFrame frame) {
            Map<String, Geometry> shared = new LinkedHashMap<>();
            parts.map(GroundParts::shared).orElse(Map.of()).forEach((feature, ground) -> {
                Geometry lonLat = DegreeGrid.onGrid(frame.toLonLat(ground));
                if (!lonLat.isEmpty()) {
                    shared.put(feature, lonLat);
                }
            });
            return shared;
        }
    }
}
