package org.spatialplan.format.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.CellText;
import org.spatialplan.parcel.Parcel;

/**
 * What the first features of a file tell of its table, from which the kind of its content is recognised.
 *
 * @param fileName name of the file, without folders
 * @param table name of the table or layer in the file; empty if the file states none
 * @param columns spellings of the columns by their names in upper case, in the order of the file
 * @param values a few short values of each column, by the name in upper case
 * @param rows number of its rows; empty if it is known only when all are read
 * @param crs id of the system that the file states; empty if it states none, or none that is understood
 */
public record TableHead(
        String fileName,
        Optional<String> table,
        Map<String, String> columns,
        Map<String, Set<String>> values,
        OptionalLong rows,
        Optional<String> crs) {

    /** The head of a file of which nothing is known. */
    public static final TableHead NONE = new TableHead("", Optional.empty(), Map.of(), Map.of());

    /** The head of a table whose number of rows and system are not known. */
    public TableHead(
            String fileName, Optional<String> table, Map<String, String> columns, Map<String, Set<String>> values) {
        this(fileName, table, columns, values, OptionalLong.empty(), Optional.empty());
    }

    private static final int MAX_COLUMNS = 10_000;
    private static final int MAX_VALUES = 20;
    private static final int MAX_VALUE_LENGTH = 40;

    /**
     * The head of an open file.
     *
     * @param first the first parcels of the file
     */
    public static TableHead of(String fileName, ParcelSource source, List<Parcel> first) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, Set<String>> values = new LinkedHashMap<>();
        source.columns().stream().limit(MAX_COLUMNS).forEach(column -> columns.putIfAbsent(upper(column), column));
        for (Parcel parcel : first) {
            parcel.attributes().forEach((column, value) -> {
                if (columns.size() < MAX_COLUMNS || columns.containsKey(upper(column))) {
                    columns.putIfAbsent(upper(column), column);
                    note(values.computeIfAbsent(upper(column), key -> new LinkedHashSet<>()), value);
                }
            });
        }
        return new TableHead(
                fileName,
                source.table(),
                columns,
                values,
                source.count(),
                source.crs().map(Crs::id));
    }

    private static void note(Set<String> values, Object value) {
        if (values.size() < MAX_VALUES) {
            CellText.of(value).filter(text -> text.length() <= MAX_VALUE_LENGTH).ifPresent(values::add);
        }
    }

    /** Whether the file has a column, in any case of letters. */
    public boolean has(String column) {
        return columns.containsKey(upper(column));
    }

    /** The spelling of a column in the file; empty if the file has no such column. */
    public Optional<String> spelling(String column) {
        return Optional.ofNullable(columns.get(upper(column)));
    }

    /** A few short values of a column. */
    public Set<String> valuesOf(String column) {
        return values.getOrDefault(upper(column), Set.of());
    }

    private static String upper(String column) {
        return column.toUpperCase(Locale.ROOT);
    }
}
