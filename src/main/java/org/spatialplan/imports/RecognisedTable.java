package org.spatialplan.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.imports.ImportReport.ReportedFinding;
import org.spatialplan.imports.RecognisedStandard.FoundBy;
import org.spatialplan.imports.RecognisedStandard.NamedColumn;
import org.spatialplan.imports.RecognisedStandard.UsedColumn;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One table of a file: which layer it is by the norm, before anything of it is imported. The last three components are
 * filled only where all features were read.
 *
 * @param table its name; that of the file for a format without tables
 * @param rows number of its features; null if that is known only when all are read
 * @param crs the system that the file states; null if it states none that is understood
 * @param into id of the city's layer into which an import that names none would go; null if it would be refused
 * @param intoName its title
 * @param code why it would be refused; empty if it would not
 * @param candidates the layers of the norm that it may be
 * @param standard where the features depart from the norm, and their sums; null if they were not read
 * @param published the total beside the published one; null if they were not read or none is published
 * @param findings what was found in the features, or why their coordinates cannot be read
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RecognisedTable(
        String table,
        @Nullable Long rows,
        @Nullable String crs,
        @Nullable String into,
        @Nullable LocalizedText intoName,
        String code,
        String zh,
        String en,
        List<Candidate> candidates,
        @Nullable RecognisedStandard standard,
        @Nullable PublishedComparison published,
        List<ReportedFinding> findings) {

    /** A table that goes into a layer. */
    static RecognisedTable into(TableHead head, LayerDefinition layer, List<Candidate> candidates) {
        LocalizedText title = new LocalizedText(layer.titleZh(), layer.titleEn());
        return new RecognisedTable(
                name(head),
                rows(head),
                head.crs().orElse(null),
                layer.id(),
                title,
                "",
                "",
                "",
                candidates,
                null,
                null,
                List.of());
    }

    private static String name(TableHead head) {
        return head.table().orElse(head.fileName());
    }

    private static @Nullable Long rows(TableHead head) {
        return head.rows().isPresent() ? head.rows().getAsLong() : null;
    }

    /** A table of which an import would be refused unless a layer is named. */
    static RecognisedTable refused(TableHead head, LayerNotRecognisedException why, List<Candidate> candidates) {
        return new RecognisedTable(
                name(head),
                rows(head),
                head.crs().orElse(null),
                null,
                null,
                why.code(),
                why.text().zh(),
                why.text().en(),
                candidates,
                null,
                null,
                List.of());
    }

    /** A copy with what its features tell. */
    RecognisedTable with(
            Optional<RecognisedStandard> read, Optional<PublishedComparison> compared, List<Finding> found) {
        return new RecognisedTable(
                table,
                rows,
                crs,
                into,
                intoName,
                code,
                zh,
                en,
                candidates,
                read.orElse(null),
                compared.orElse(null),
                found.stream().map(ReportedFinding::of).toList());
    }

    /**
     * A layer of the norm that the table may be.
     *
     * @param form id of its set of columns; null if the columns are of none
     * @param into id of the city's layer that it is for; null if the service has none
     * @param line id of the control line that this layer carries; null if it carries none
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Candidate(
            String layer,
            LocalizedText name,
            @Nullable String form,
            @Nullable LocalizedText formName,
            @Nullable String into,
            @Nullable String line,
            List<FoundBy> evidence,
            List<UsedColumn> columns,
            List<NamedColumn> missingColumns) {}
}
