package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.check.CoveredExtent;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.VerdictChange;
import org.spatialplan.conflict.SiteChange;
import org.spatialplan.conflict.SiteChanges;
import org.spatialplan.format.city.CsvRows;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.report.CheckedLayerAnswer;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.web.answer.LayerChangeAnswer.VerdictAnswer;

@Schema(
        description =
                "What a changed control line does to submitted sites: their verdicts are those by this line alone.")
public record SiteChangesAnswer(
        String timeStamp,
        @Schema(description = "the classes of activity that were judged") List<String> activities,
        @Schema(description = "what was noticed about the file") List<RemarkAnswer> diagnosis,
        @Schema(description = "the old version; null if the layer held nothing", nullable = true)
                CheckedLayerAnswer before,
        @Schema(description = "the new version; null if the layer holds nothing", nullable = true)
                CheckedLayerAnswer after,
        @Schema(description = "how many sites of each kind, 0 where none") @JsonProperty("by_kind")
                Map<String, Long> byKind,
        @Schema(description = "all sites, in the order of the file") List<SiteAnswer> sites) {

    private static final String NOT_CHECKED = "not-checked";

    private static final List<String> COLUMNS = List.of(
            "number",
            "id",
            "name",
            "kind",
            "state_before",
            "certainty_before",
            "reason_before",
            "state_after",
            "certainty_after",
            "reason_after",
            "area_m2_before",
            "area_m2_after",
            "length_m_before",
            "length_m_after",
            "features");

    @Schema(description = "A site and what the change does to it.")
    public record SiteAnswer(
            @Schema(description = "its place in the file, from 1") long number,
            String id,
            String name,
            @Schema(
                            description =
                                    "affected: was clear and no longer is, or is graver or surer; released: is clear and was not; eased:"
                                            + " is less grave or less sure, but not clear; changed: the same verdict on more or less"
                                            + " ground, or other zones; not-checked: nothing is known of it",
                            allowableValues = {"affected", "released", "eased", "changed", "unchanged", NOT_CHECKED})
                    String kind,
            @Schema(description = "why it could not be checked; null if it could", nullable = true) LocalizedText fault,
            VerdictAnswer before,
            VerdictAnswer after,
            @Schema(description = "layer/feature that it meets before or after") List<String> features,
            @Schema(
                            description =
                                    "how much more of it the line covers, m², m or count; null where not measured in one unit",
                            nullable = true)
                    Double growth) {

        private static SiteAnswer of(SiteChange change) {
            WorkLimit.ask();
            Optional<VerdictChange> verdict = change.verdict();
            return new SiteAnswer(
                    change.after().ground().number(),
                    change.after().ground().id(),
                    change.after().ground().name(),
                    kindOf(change),
                    change.after()
                            .ground()
                            .fault()
                            .or(() -> change.before().ground().fault())
                            .map(fault -> fault.text())
                            .orElse(null),
                    VerdictAnswer.of(change.before().verdict()),
                    VerdictAnswer.of(change.after().verdict()),
                    verdict.map(VerdictChange::features).orElse(List.of()),
                    verdict.flatMap(VerdictChange::growth)
                            .map(LayerChangeAnswer::rounded)
                            .orElse(null));
        }
    }

    private static String kindOf(SiteChange change) {
        return change.verdict().map(VerdictChange::kind).map(EnumNames::of).orElse(NOT_CHECKED);
    }

    /**
     * The answer.
     *
     * @param day of the answer in the city's time
     */
    public static SiteChangesAnswer of(Instant time, LocalDate day, SiteChanges changes) {
        Map<String, Long> byKind = new LinkedHashMap<>();
        for (VerdictChange.Kind kind : VerdictChange.Kind.values()) {
            byKind.put(EnumNames.of(kind), 0L);
        }
        byKind.put(NOT_CHECKED, 0L);
        changes.sites().forEach(site -> byKind.merge(kindOf(site), 1L, Long::sum));
        return new SiteChangesAnswer(
                time.toString(),
                changes.works().activities(),
                changes.submission().remarks().stream().map(RemarkAnswer::of).toList(),
                LayerChangeAnswer.layer(changes.line().layerBefore(), day),
                LayerChangeAnswer.layer(changes.line().layerAfter(), day),
                byKind,
                changes.sites().stream().map(SiteAnswer::of).toList());
    }

    /** The sites as CSV, one row each. */
    public static String csv(SiteChanges changes) {
        return CsvRows.write(
                COLUMNS, changes.sites().stream().map(SiteChangesAnswer::row).toList());
    }

    private static List<Object> row(SiteChange change) {
        WorkLimit.ask();
        SubjectReport before = change.before().verdict();
        SubjectReport after = change.after().verdict();
        return Arrays.asList(
                change.after().ground().number(),
                change.after().ground().id(),
                change.after().ground().name(),
                kindOf(change),
                EnumNames.of(before.state()),
                before.certainty().map(EnumNames::of).orElse(""),
                EnumNames.of(before.reason()),
                EnumNames.of(after.state()),
                after.certainty().map(EnumNames::of).orElse(""),
                EnumNames.of(after.reason()),
                size(before, "area-m2"),
                size(after, "area-m2"),
                size(before, "length-m"),
                size(after, "length-m"),
                change.verdict()
                        .map(verdict -> String.join(";", verdict.features()))
                        .orElse(""));
    }

    /** How much the line covers in one unit; null if nothing was measured in it. */
    private static Double size(SubjectReport report, String measure) {
        return CoveredExtent.of(report).stream()
                .filter(covered -> EnumNames.of(covered.measure()).equals(measure))
                .map(covered -> LayerChangeAnswer.rounded(covered.size()))
                .findFirst()
                .orElse(null);
    }
}
