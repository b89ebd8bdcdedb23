package org.spatialplan.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.nation.ParcelRow;

/**
 * Compares the rows of the job with those of the service, parcel by parcel, all columns as texts. Parcels are told by their ids, as their order
 * may be another one: numbers then are the places in the job's files, and so are the numbers that duplicates and faults name.
 */
final class RowComparison {

    private static final String NUMBER = "number";
    private static final String DUPLICATE_OF = "duplicate_of";
    private static final String FAULT_PLACE = "fault_place";
    private static final String REMARKS = "remarks";
    /** Which file an approval came from: the service cannot read the job's. */
    private static final Pattern APPROVAL = Pattern.compile("approval\\.\\w+|[0-9a-f]{64}|GeoPackage|GeoParquet");

    private static final int TOLD = 12;

    private final CsvTable expected;
    private final Map<String, Map<String, String>> byId = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> firsts = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /**
     * @param expected the service's rows
     * @param order the parcels in the order of the job's files
     */
    RowComparison(CsvTable expected, List<ParcelRow> order) {
        this.expected = expected;
        expected.rows().forEach(row -> byId.put(row.get("id"), row));
        for (int i = 0; i < order.size(); i++) {
            numbers.put(order.get(i).id(), Integer.toString(i + 1));
        }
        Map<String, String> roots = new HashMap<>();
        expected.rows().forEach(row -> roots.put(row.get(NUMBER), row.get("id")));
        order.forEach(parcel -> {
            Map<String, String> row = byId.get(parcel.id());
            String root = row.get(DUPLICATE_OF).isEmpty() ? parcel.id() : roots.get(row.get(DUPLICATE_OF));
            firsts.putIfAbsent(root, parcel.id());
            firsts.put(" " + parcel.id(), root);
        });
    }

    /** What differs in the rows of all parcels, in words; empty if nothing does. */
    String differences(List<Map<String, String>> actual) {
        return differences(actual, expected.rows().size());
    }

    /** The same for some parcels. @param count how many rows there have to be */
    String differences(List<Map<String, String>> actual, int count) {
        actual.forEach(this::compare);
        if (actual.size() != count) {
            differ("rows", "all", Integer.toString(count), Integer.toString(actual.size()));
        }
        long different = actual.stream().map(row -> row.get("id")).distinct().count();
        if (different != actual.size()) {
            differ("id", "twice", Integer.toString(actual.size()), Long.toString(different));
        }
        return differences.isEmpty()
                ? ""
                : counts + "\n" + differences.stream().limit(TOLD).collect(Collectors.joining("\n"));
    }

    private void compare(Map<String, String> actual) {
        String id = actual.get("id");
        Map<String, String> row = byId.get(id);
        if (row == null) {
            differ("id", id, "known", "unknown");
            return;
        }
        for (String column : expected.columns()) {
            String wanted = wanted(column, row);
            String found = actual.getOrDefault(column, "(no column)");
            if (column.equals(REMARKS)) {
                found = APPROVAL.matcher(found).replaceAll("…");
            }
            if (!wanted.equals(found)) {
                differ(column, id, wanted, found);
            }
        }
    }

    private String wanted(String column, Map<String, String> row) {
        String id = row.get("id");
        String value = row.get(column);
        return switch (column) {
            case NUMBER -> numbers.get(id);
            case DUPLICATE_OF -> {
                String first = firsts.get(firsts.get(" " + id));
                yield first.equals(id) ? "" : numbers.get(first);
            }
            case FAULT_PLACE -> value.equals("row " + row.get(NUMBER)) ? "row " + numbers.get(id) : value;
            case REMARKS -> APPROVAL.matcher(value).replaceAll("…");
            default -> value;
        };
    }

    private void differ(String column, String id, String wanted, String found) {
        counts.merge(column, 1, Integer::sum);
        differences.add(id + ", " + column + ": service '" + wanted + "', job '" + found + "'");
    }
}
