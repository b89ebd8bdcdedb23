package org.spatialplan.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spatialplan.plan.Project;

/** Writes verdicts on projects as CSV (RFC 4180). Stateless and thread-safe. */
public final class ConflictCsvWriter {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("number", "name_zh", "name_en", "activity", "state", "certainty", "reason", "features")
            .get();

    /** @param features addresses of the features that it meets or may meet */
    public record Row(Project project, String state, String certainty, String reason, List<String> features) {}

    public String write(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Row row : rows) {
                printer.printRecord(
                        row.project().number(),
                        row.project().nameZh(),
                        row.project().nameEn(),
                        row.project().activity(),
                        row.state(),
                        row.certainty(),
                        row.reason(),
                        String.join(";", row.features()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
