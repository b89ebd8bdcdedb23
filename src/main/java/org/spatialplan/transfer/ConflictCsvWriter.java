package org.spatialplan.transfer;

import java.util.List;
import org.spatialplan.plan.Project;

/** Writes verdicts on projects as CSV. Stateless and thread-safe. */
public final class ConflictCsvWriter {

    private static final List<String> COLUMNS =
            List.of("number", "name_zh", "name_en", "activity", "state", "certainty", "reason", "features");

    /** @param features addresses of the features that it meets or may meet */
    public record Row(Project project, String state, String certainty, String reason, List<String> features) {

        List<Object> cells() {
            return List.of(
                    project.number(),
                    project.nameZh(),
                    project.nameEn(),
                    project.activity(),
                    state,
                    certainty,
                    reason,
                    String.join(";", features));
        }
    }

    public String write(List<Row> rows) {
        return CsvRows.write(COLUMNS, rows.stream().map(Row::cells).toList());
    }
}
