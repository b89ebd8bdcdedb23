package org.spatialplan.query.sum;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rows of annex 3 straight from the CSV files of the plan, for sums the slow way. */
final class PrintedPlan {

    private static final Path FOLDER = Path.of("geodata/plan");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private PrintedPlan() {}

    /** A row with the actions that its project carries out. */
    record Row(CSVRecord cells, List<String> actions) {

        int number() {
            return Integer.parseInt(cells.get("number"));
        }

        long money() {
            return Long.parseLong(cells.get("investment_wan_yuan"));
        }

        List<String> list(String column) {
            String text = cells.get(column);
            return text.isEmpty() ? List.of() : List.of(text.split(";"));
        }

        /** Lists the years of works. */
        List<Integer> years() {
            List<Integer> years = new ArrayList<>();
            for (int year = Integer.parseInt(cells.get("year_from"));
                    year <= Integer.parseInt(cells.get("year_to"));
                    year++) {
                years.add(year);
            }
            return years;
        }

        /** The figure of a kind; null where the row states none. */
        BigDecimal figure(String kind) {
            return cells.get(kind).isEmpty() ? null : new BigDecimal(cells.get(kind));
        }
    }

    static List<Row> rows() {
        Map<String, List<String>> actions = new HashMap<>();
        for (CSVRecord tie : read("project-actions.csv")) {
            actions.computeIfAbsent(tie.get("project"), any -> new ArrayList<>())
                    .add(tie.get("action"));
        }
        List<Row> rows = new ArrayList<>();
        for (CSVRecord cells : read("projects.csv")) {
            rows.add(new Row(cells, actions.getOrDefault(cells.get("number"), List.of())));
        }
        return rows;
    }

    /** How the figure of a row compares with what is printed; {@code =} where nothing is noted. */
    static Map<String, String> comparisons() {
        Map<String, String> comparisons = new HashMap<>();
        for (CSVRecord note : read("quantity_notes.csv")) {
            if (!note.get("comparison").isEmpty()) {
                comparisons.put(note.get("number") + " " + note.get("column"), note.get("comparison"));
            }
        }
        return comparisons;
    }

    private static List<CSVRecord> read(String name) {
        try (Reader text = Files.newBufferedReader(FOLDER.resolve(name))) {
            return FORMAT.parse(text).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
