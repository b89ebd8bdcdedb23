package org.spatialplan.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.text.CsvLine;

/**
 * What all rows say together: parcels by state, by control line and by county. Made from the rows that were written. Used by the driver.
 */
final class Summary {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALL = "";
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final List<String> HEADER =
            List.of("county", "line", "state", "involvement", "parcels", "area_m2", "shared_m2");

    private final List<Counted> all = new ArrayList<>();
    private final Set<String> lines;
    private long failed;

    private Summary(Set<String> lines) {
        this.lines = lines;
    }

    /**
     * Parcels of one county with the same state.
     *
     * @param county null if they have none
     * @param line id of the control line; empty for all lines together
     * @param involvement of the line, or certainty of all lines together; may be empty
     * @param areaM2 of the parcels, in m²
     * @param sharedM2 what the line covers of them, in m²; ground that several parcels share counts for each
     */
    private record Counted(
            String county,
            String line,
            String state,
            String involvement,
            long parcels,
            BigDecimal areaM2,
            BigDecimal sharedM2) {}

    /**
     * Counts rows.
     *
     * @param rows as written
     * @param lines the control lines of the check
     */
    static Summary of(Dataset<Row> rows, List<ControlLine> lines) {
        Map<String, String[]> wanted = new LinkedHashMap<>();
        wanted.put(ALL, new String[] {RowColumns.STATE, RowColumns.CERTAINTY, "overlap"});
        lines.forEach(line -> wanted.put(
                line.id(),
                new String[] {line.column() + "_state", line.column() + "_involvement", line.column() + "_m2"}));
        Summary summary = new Summary(wanted.keySet());
        // one pass: the states of all lines together are few
        Column[] keys = wanted.values().stream()
                .flatMap(columns -> Arrays.stream(columns).limit(2))
                .map(functions::col)
                .toArray(Column[]::new);
        List<Column> sums = new ArrayList<>(List.of(
                functions.count("*").as("parcels"),
                functions
                        .count(functions.when(functions.col(RowColumns.REASON).equalTo("failed"), 1))
                        .as("failed"),
                exactSum(functions.col("area_m2")).as("area")));
        wanted.forEach((line, columns) -> sums.add(exactSum(
                        line.equals(ALL)
                                ? functions.when(functions.col("measure").equalTo("area-m2"), functions.col(columns[2]))
                                : functions.col(columns[2]))
                .as("shared_" + columns[2])));
        Column[] grouped = new Column[keys.length + 1];
        grouped[0] = functions.col(RowColumns.COUNTY);
        System.arraycopy(keys, 0, grouped, 1, keys.length);
        Dataset<Row> each = rows.groupBy(grouped)
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
        each.toLocalIterator().forEachRemaining(row -> {
            summary.add(row, wanted);
            summary.failed += row.<Long>getAs("failed");
        });
        return summary;
    }

    /** The sum of sizes that are rounded to 0.01; it does not depend on their order. */
    private static Column exactSum(Column sizes) {
        return functions.sum(sizes.cast("decimal(28,2)"));
    }

    private void add(Row row, Map<String, String[]> wanted) {
        wanted.forEach((line, columns) -> all.add(new Counted(
                row.getAs(RowColumns.COUNTY),
                line,
                text(row.getAs(columns[0])),
                text(row.getAs(columns[1])),
                row.getAs("parcels"),
                number(row.getAs("area")),
                number(row.getAs("shared_" + columns[2])))));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static BigDecimal number(BigDecimal value) {
        return value == null ? NOTHING : value;
    }

    /** The number of parcels. */
    long parcels() {
        return all.stream()
                .filter(counted -> counted.line().equals(ALL))
                .mapToLong(Counted::parcels)
                .sum();
    }

    /** The number of parcels that were not checked because of a fault of the program. */
    long failed() {
        return failed;
    }

    /** The number of parcels in a state. */
    long parcels(String state) {
        return all.stream()
                .filter(counted -> counted.line().equals(ALL) && counted.state().equals(state))
                .mapToLong(Counted::parcels)
                .sum();
    }

    /** The number of parcels by state, with the certainty where there is one: {@code conflict, possible}. */
    Map<String, Long> states() {
        Map<String, Long> states = new TreeMap<>();
        all.stream()
                .filter(counted -> counted.line().equals(ALL))
                .forEach(counted -> states.merge(
                        counted.involvement().isEmpty()
                                ? counted.state()
                                : counted.state() + ", " + counted.involvement(),
                        counted.parcels(),
                        Long::sum));
        return states;
    }

    /**
     * The summary as JSON.
     *
     * @param basis what the check was based on, in the order in which it is written
     */
    String json(Map<String, Object> basis, boolean byCounty) {
        Map<String, Object> summary = new LinkedHashMap<>(basis);
        summary.put("parcels", parcels());
        summary.put("states", states());
        summary.put("lines", lineAnswers(null, false));
        if (byCounty) {
            List<Object> counties = new ArrayList<>();
            all.stream()
                    .map(Counted::county)
                    .distinct()
                    .sorted(java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()))
                    .forEach(county -> {
                        Map<String, Object> answer = new LinkedHashMap<>();
                        answer.put("county", county);
                        answer.put("lines", lineAnswers(county, true));
                        counties.add(answer);
                    });
            summary.put("counties", counties);
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> lineAnswers(String county, boolean byCounty) {
        List<Object> answers = new ArrayList<>();
        for (String line : lines) {
            List<Object> states = new ArrayList<>();
            merged(county, byCounty, line).forEach(counted -> {
                Map<String, Object> state = new LinkedHashMap<>();
                state.put("state", counted.state());
                state.put(line.equals(ALL) ? "certainty" : "involvement", counted.involvement());
                state.put("parcels", counted.parcels());
                state.put("area_m2", counted.areaM2());
                state.put("shared_m2", counted.sharedM2());
                states.add(state);
            });
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("line", line.equals(ALL) ? "all" : line);
            answer.put("states", states);
            answers.add(answer);
        }
        return answers;
    }

    /** Adds up what differs in other lines or, if it is not asked for, in the county. */
    private List<Counted> merged(String county, boolean byCounty, String line) {
        Map<List<String>, Counted> merged =
                new TreeMap<>(java.util.Comparator.<List<String>, String>comparing(key -> key.get(0))
                        .thenComparing(key -> key.get(1)));
        all.stream()
                .filter(counted -> counted.line().equals(line))
                .filter(counted -> !byCounty || java.util.Objects.equals(counted.county(), county))
                .forEach(counted ->
                        merged.merge(List.of(counted.state(), counted.involvement()), counted, Summary::together));
        return List.copyOf(merged.values());
    }

    private static Counted together(Counted one, Counted other) {
        return new Counted(
                one.county(),
                one.line(),
                one.state(),
                one.involvement(),
                one.parcels() + other.parcels(),
                one.areaM2().add(other.areaM2()),
                one.sharedM2().add(other.sharedM2()));
    }

    /** The summary as a table. */
    String csv() {
        StringBuilder text = new StringBuilder().append(CsvLine.BYTE_ORDER_MARK);
        text.append(CsvLine.of(HEADER)).append(CsvLine.END);
        all.stream()
                .map(Counted::county)
                .distinct()
                .sorted(java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()))
                .forEach(county -> lines.forEach(
                        line -> merged(county, true, line).forEach(counted -> text.append(CsvLine.of(Arrays.asList(
                                        text(county),
                                        line.equals(ALL) ? "all" : line,
                                        counted.state(),
                                        counted.involvement(),
                                        counted.parcels(),
                                        counted.areaM2(),
                                        counted.sharedM2())))
                                .append(CsvLine.END))));
        return text.toString();
    }
}
