package org.spatialplan.imports;

import java.util.List;
import org.spatialplan.imports.RecognisedStandard.FoundBy;
import org.spatialplan.imports.RecognisedStandard.NamedColumn;
import org.spatialplan.imports.RecognisedStandard.UsedColumn;
import org.spatialplan.text.LocalizedText;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One table of a file: which layer it is by the norm, before anything of it is imported.
 *
 * @param table its name; that of the file for a format without tables
 * @param into id of the city's layer into which an import that names none would go; null if it would be refused
 * @param code why it would be refused; empty if it would not
 * @param candidates the layers of the norm that it may be
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RecognisedTable(
        String table, String into, String code, String zh, String en, List<Candidate> candidates) {

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
            String form,
            LocalizedText formName,
            String into,
            String line,
            List<FoundBy> evidence,
            List<UsedColumn> columns,
            List<NamedColumn> missingColumns) {}
}
