package org.spatialplan.format.city;

import java.util.List;
import org.spatialplan.plan.Project;

/** Writes the conflict verdicts of projects as CSV. Stateless and thread-safe. */
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
     * The verdict of one project.
     *
     * @param features addresses of the features that it meets or may meet
     * @param outcomes the states that are possible, separated by semicolons
     * @param decidedBy the activity classes that decide
     * @param sources the legal sources that decide
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

    /** Writes the verdicts with a header. */
    public String write(List<Row> rows) {
        return CsvRows.write(COLUMNS, rows.stream().map(Row::cells).toList());
    }
}
