package org.spatialplan.format.city;

import java.util.List;
import org.spatialplan.plan.Project;

/** Writes verdicts on projects as CSV. Stateless and thread-safe. */
public final class ConflictCsvWriter {

    private static final List<String> COLUMNS = List.of(
            "number",
            "name_zh",
            "name_en",
            "activity",
            "state",
            "certainty",
            "reason",
            "features",
            "outcomes",
            "decided_by",
            "sources");

    /**
     * @param features addresses of the features that it meets or may meet
     * @param outcomes the states that it may come to, by semicolon
     * @param decidedBy the classes of activity that decide
     * @param sources the law that decides
     */
    public record Row(
            Project project,
            String state,
            String certainty,
            String reason,
            List<String> features,
            String outcomes,
            String decidedBy,
            String sources) {

        List<Object> cells() {
            return List.of(
                    project.number(),
                    project.nameZh(),
                    project.nameEn(),
                    project.activity(),
                    state,
                    certainty,
                    reason,
                    String.join(";", features),
                    outcomes,
                    decidedBy,
                    sources);
        }
    }

    public String write(List<Row> rows) {
        return CsvRows.write(COLUMNS, rows.stream().map(Row::cells).toList());
    }
}
