package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.ConflictState;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.GroundTotals;
import org.spatialplan.conflict.NoSurroundings;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.layer.ZoneRule.Where;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "The report on submitted grounds.")
public record ReportAnswer(
        @Schema(description = "the same question on the same versions has the same id") String id,
        @Schema(description = "when it was checked, UTC") String time,
        @Schema(description = "where the service shows the same report again; null if it is not kept", nullable = true)
                String kept,
        @Schema(
                        description = "number of the kept report, running within a year; missing if it is not kept",
                        example = "2026-000123")
                @JsonInclude(JsonInclude.Include.NON_EMPTY)
                String number,
        @Schema(description = "the gravest of all grounds") String state,
        @Schema(nullable = true) String certainty,
        @Schema(description = "how many grounds of each state, 0 where none") @JsonProperty("by_state")
                Map<String, Long> byState,
        @Schema(description = "as they were given") Map<String, String> parameters,
        @Schema(description = "the class of activity that was judged, asked for or not; of several all, by ;")
                LocalizedName activity,
        @Schema(description = "the same one by one") List<LocalizedName> activities,
        @Schema(description = "the date as of which layers were chosen; null for the current ones", nullable = true)
                @JsonProperty("as_of")
                String asOf,
        @Schema(
                        description = "the date whose rules were asked for; null for those of the day of the check",
                        nullable = true)
                @JsonProperty("rules_as_of")
                String rulesAsOf,
        @Schema(description = "layers that were not checked, because there were no rules for them on that day")
                @JsonProperty("without_rules")
                List<String> withoutRules,
        @Schema(description = "format of the file as it was recognised") String format,
        @Schema(description = "how the coordinates were brought to the ground, step by step") @JsonProperty("crs_path")
                List<String> crsPath,
        @Schema(description = "accuracy of the submitted outlines in m, with what a shifted map adds")
                @JsonProperty("accuracy_m")
                double accuracyM,
        @Schema(description = "the approval that was used; null if none was given", nullable = true)
                ApprovalAnswer approval,
        @Schema(description = "what was noticed about the input") List<RemarkAnswer> diagnosis,
        List<CheckedLayerAnswer> layers,
        @Schema(
                        description =
                                "what all areas share with the features of each line; ground that several parcels hold counts once")
                List<InsideAnswer> inside,
        @Schema(description = "pairs of parcels that hold the same ground") List<SharedAnswer> overlapping,
        @Schema(description = "projects of the plan that several of all grounds meet or may meet")
                @JsonProperty("same_project")
                List<SharedProjectAnswer> sameProject,
        @Schema(description = "numbers of grounds that are not in same_project: comparing them would take too long")
                @JsonProperty("same_project_without")
                List<Long> sameProjectWithout,
        @Schema(
                        description =
                                "how many grounds, from the first, have here, but for those in here_without; 0 where there is no"
                                        + " map of that moment any more")
                @JsonProperty("here_grounds")
                int hereGrounds,
        @Schema(description = "the grounds without here, by the reason; what is there is not known, not nothing")
                @JsonProperty("here_without")
                List<WithoutHereAnswer> hereWithout,
        @Schema(description = "the layer versions in which here was looked for") @JsonProperty("here_layers")
                List<MapLayerAnswer> hereLayers,
        List<String> attribution,
        BasisAnswer basis,
        List<GroundAnswer> grounds) {

    @Schema(description = "Something about the input, with the parameters that would mend it.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record RemarkAnswer(
            String code, String severity, String place, LocalizedText text, Map<String, String> remedy) {

        /** The answer for a remark. */
        public static RemarkAnswer of(Finding remark) {
            return new RemarkAnswer(
                    remark.code(), EnumNames.of(remark.severity()), remark.place(), remark.text(), remark.remedy());
        }
    }

    @Schema(description = "The area that an opinion or approval covers, as it was read.")
    public record ApprovalAnswer(
            @Schema(description = "of the file; 'approval' if it came as a parameter") String name,
            @Schema(description = "of the file's bytes, hexadecimal") String sha256,
            String format,
            @Schema(description = "how its coordinates were brought to the ground, step by step")
                    @JsonProperty("crs_path")
                    List<String> crsPath,
            @Schema(description = "on the ellipsoid; what several of its parts hold counts once") GroundSize.Area area,
            @Schema(description = "what was noticed of it") List<RemarkAnswer> remarks) {

        static ApprovalAnswer of(ApprovalArea approval, GroundFrame frame) {
            return new ApprovalAnswer(
                    approval.name(),
                    approval.sha256(),
                    approval.format(),
                    approval.reading().path(frame.centralMeridian()),
                    GroundSize.Area.of(approval.areaM2()),
                    approval.remarks().stream().map(RemarkAnswer::of).toList());
        }
    }

    @Schema(description = "What all areas of the submission share with a layer of a control line, m² on the ellipsoid.")
    public record InsideAnswer(
            @Schema(description = "id of the control line") String line,
            String layer,
            @Schema(description = "as drawn") @JsonProperty("area_m2") double areaM2,
            @JsonProperty("least_m2") double leastM2,
            @JsonProperty("most_m2") double mostM2,
            @Schema(description = "what of it lies outside the approval; null if none was given", nullable = true)
                    @JsonProperty("uncovered_m2")
                    Double uncoveredM2,
            @Schema(nullable = true) @JsonProperty("uncovered_most_m2") Double uncoveredMostM2) {

        static InsideAnswer of(GroundTotals.OfLayer total) {
            return new InsideAnswer(
                    total.line(),
                    total.layer(),
                    rounded(total.size()),
                    rounded(total.least()),
                    rounded(total.most()),
                    total.uncovered().map(ReportAnswer::rounded).orElse(null),
                    total.uncoveredMost().map(ReportAnswer::rounded).orElse(null));
        }
    }

    @Schema(description = "Ground that two parcels of the submission hold.")
    public record SharedAnswer(
            @Schema(description = "number of the earlier parcel") long one,
            long other,
            @Schema(description = "m² on the ellipsoid") @JsonProperty("area_m2") double areaM2) {}

    @Schema(description = "One ground and its verdict.")
    public record GroundAnswer(
            @Schema(description = "its place in the file, from 1") long number,
            String id,
            String name,
            @Schema(description = "null if the geometry is broken", nullable = true) GroundSize size,
            @Schema(description = "why it could not be checked; null if it could", nullable = true) FaultAnswer fault,
            @Schema(description = "number of an earlier ground with the same outline", nullable = true)
                    @JsonProperty("duplicate_of")
                    Long duplicateOf,
            ConflictAnswer conflict,
            @Schema(
                            description =
                                    "what else is there and what is planned there; null where it is not known, see here_missing",
                            nullable = true)
                    SurroundingsAnswer here,
            @Schema(description = "why here is null, a code of here_without; missing if it is not")
                    @JsonProperty("here_missing")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    String hereMissing,
            @Schema(
                            description =
                                    "what no feature covers, as drawn, CRS84; null if nothing or all is covered, or nothing"
                                            + " was decided",
                            nullable = true)
                    Geometry free) {}

    @Schema(description = "What is wrong with a geometry, and where.")
    public record FaultAnswer(String place, LocalizedText reason) {}

    /** The answer for a whole report that is not kept. */
    public static ReportAnswer of(ConflictReport report) {
        return of(report, Optional.empty());
    }

    /**
     * The answer for a whole report.
     *
     * @param kept where it is kept; empty if it is not
     */
    public static ReportAnswer of(ConflictReport report, Optional<KeptAddress> kept) {
        Optional<CheckedGround> gravest = report.gravest();
        // looked for before all grounds are compared, which may take what is left of the time
        List<WithoutHereAnswer> hereWithout = WithoutHereAnswer.of(report);
        return new ReportAnswer(
                report.id(),
                report.time().toString(),
                kept.map(KeptAddress::url).orElse(null),
                kept.map(KeptAddress::number).orElse(null),
                gravest.map(ground -> EnumNames.of(ground.verdict().state())).orElse("not-checked"),
                gravest.flatMap(ground -> ground.verdict().certainty())
                        .map(EnumNames::of)
                        .orElse(null),
                byState(report),
                report.parameters(),
                report.activityNamed(),
                report.activities(),
                report.asOf().orElse(null),
                report.rulesAsOf().orElse(null),
                report.map().withoutRules(),
                report.submission().format(),
                report.submission().reading().path(report.frame().centralMeridian()),
                report.submission().accuracyM(),
                report.approval()
                        .map(approval -> ApprovalAnswer.of(approval, report.frame()))
                        .orElse(null),
                report.remarks().stream().map(RemarkAnswer::of).toList(),
                report.layers().stream()
                        .map(layer -> CheckedLayerAnswer.of(layer, report.map(), report.day()))
                        .toList(),
                report.totals().layers().stream()
                        .filter(total -> total.extent() == Where.INSIDE)
                        .map(InsideAnswer::of)
                        .toList(),
                report.totals().overlaps().pairs().stream()
                        .map(pair -> new SharedAnswer(pair.one(), pair.other(), rounded(pair.areaM2())))
                        .toList(),
                report.surroundings().sharedProjects().stream()
                        .map(SharedProjectAnswer::of)
                        .toList(),
                report.surroundings().notCompared(),
                report.surroundings().told(),
                hereWithout,
                report.surroundings().map().map(ReportAnswer::layers).orElse(List.of()),
                report.attribution(),
                BasisAnswer.of(report),
                report.grounds().stream().map(ground -> ground(ground, report)).toList());
    }

    private static List<MapLayerAnswer> layers(PlanMap map) {
        return map.catalogue().layers().stream()
                .flatMap(layer -> map.findLayer(layer.id()).stream().map(index -> MapLayerAnswer.of(layer, index)))
                .toList();
    }

    private static double rounded(double m2) {
        return Math.round(m2 * 100) / 100.0;
    }

    private static Map<String, Long> byState(ConflictReport report) {
        return WordCounts.of(ConflictState.values(), report.grounds().stream().map(ground -> ground.verdict()
                .state()));
    }

    static GroundAnswer ground(CheckedGround checked, ConflictReport report) {
        WorkLimit.ask();
        Ground ground = checked.ground();
        return new GroundAnswer(
                ground.number(),
                ground.id(),
                ground.name(),
                size(ground, report),
                ground.fault()
                        .map(fault -> new FaultAnswer(fault.place(), fault.text()))
                        .orElse(null),
                ground.duplicateOf().orElse(null),
                ConflictAnswer.of(checked.verdict(), report.layers()),
                report.surroundings()
                        .find(checked)
                        .map(site -> SurroundingsAnswer.of(
                                site, report.surroundings().map().orElseThrow()))
                        .orElse(null),
                report.surroundings().missing(checked).map(NoSurroundings::code).orElse(null),
                checked.free(report.frame()).orElse(null));
    }

    /** The size of a ground; null if it is broken. */
    public static GroundSize size(Ground ground, ConflictReport report) {
        return ground.lonLat()
                .map(lonLat -> GroundSize.of(
                        ground,
                        report.submission().reading().inOrder(ground.submitted().orElseThrow()),
                        report.frame(),
                        report.submission().reading()))
                .orElse(null);
    }
}
