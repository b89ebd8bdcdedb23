package org.spatialplan.imports;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spatialplan.format.standard.Recognition.Evidence;
import org.spatialplan.imports.ImportReport.ChangeList;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The layer of a norm that a file was recognised as, how its columns are used, and where it departs from the norm.
 *
 * @param standard id of the norm
 * @param layer name of the norm's layer, for example {@code STBHHX}
 * @param form id of the set of columns
 * @param into id of the city's layer that it is for; null if the service has none
 * @param line id of the control line that this layer carries; null if it carries none
 * @param columns what the norm's columns are used for
 * @param missingColumns required columns that the file lacks
 * @param emptyValues required columns without a value, by column
 * @param wrongLengths values longer than the norm permits, or not of the exact length, by column
 * @param twice ids that several features have
 * @param undivided number of features for which the file states no zone (未区分)
 * @param zones features and areas by zone
 * @param parts features and areas by the parts that are summed apart, for example land and sea
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RecognisedStandard(
        String standard,
        LocalizedText title,
        String layer,
        LocalizedText name,
        @Nullable String form,
        @Nullable LocalizedText formName,
        @Nullable String into,
        @Nullable String line,
        List<FoundBy> evidence,
        List<UsedColumn> columns,
        List<NamedColumn> missingColumns,
        List<ColumnFaults> emptyValues,
        List<ColumnFaults> wrongLengths,
        ChangeList twice,
        long undivided,
        List<Sum> zones,
        List<Sum> parts) {

    /** By what the layer was recognised. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record FoundBy(String by, String found, String zh, String en) {}

    /**
     * The use of a column of the norm.
     *
     * @param use {@code id}, {@code name_zh}, {@code zone}, {@code declared_area} or {@code part}
     * @param unit of an area, else null
     * @param codes id of the list of its codes, else null
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record UsedColumn(String column, String title, String use, @Nullable String unit, @Nullable String codes) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record NamedColumn(String column, String title) {}

    /**
     * Faulty values of a column.
     *
     * @param permitted number of characters; null if values are missing
     * @param features how many there are, and the first of their ids
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record ColumnFaults(String column, String title, @Nullable Integer permitted, ChangeList features) {}

    /**
     * The features of one zone or part.
     *
     * @param id of the zone or part; the code itself if it is in no list
     * @param codes as the file writes them
     * @param measuredM2 sum of the areas of the outlines in m²
     * @param declaredM2 sum of the declared areas in m²; empty if the file declares none
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Sum(
            String id,
            LocalizedText name,
            List<String> codes,
            long features,
            double measuredM2,
            OptionalDouble declaredM2) {}

    /** Evidence in words. */
    static LocalizedText text(List<Evidence> evidence) {
        List<LocalizedText> all =
                evidence.stream().map(RecognisedStandard::text).toList();
        return new LocalizedText(
                all.stream().map(LocalizedText::zh).collect(Collectors.joining("；")),
                all.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
    }

    static LocalizedText text(Evidence evidence) {
        return switch (evidence.kind()) {
            case TABLE_NAME -> Messages.of("imports.recognised.by-table", evidence.found());
            case FILE_NAME -> Messages.of("imports.recognised.by-file", evidence.found());
            case FEATURE_CODE -> Messages.of("imports.recognised.by-code", evidence.found());
            case COLUMNS -> Messages.of("imports.recognised.by-columns", evidence.found());
            case STATED -> Messages.of("imports.recognised.by-caller", evidence.found());
        };
    }
}
