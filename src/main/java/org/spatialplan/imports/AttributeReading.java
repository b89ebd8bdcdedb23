package org.spatialplan.imports;

import static org.spatialplan.imports.AttributeMapping.DECLARED_AREA;
import static org.spatialplan.imports.AttributeMapping.ID;
import static org.spatialplan.imports.AttributeMapping.PURPOSES;
import static org.spatialplan.imports.AttributeMapping.ZONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.CellText;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.Parcel.IdOrigin;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.UnsupportedValue;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Sorts the columns of a file into purposes, kept attributes and dropped columns, and counts their values. Used by one
 * thread.
 */
final class AttributeReading {

    /**
     * The largest number of columns that are read. It exceeds the limit of layers, so that the report can name the
     * excess columns.
     */
    private static final int MAX_COLUMNS = 10_000;

    private final String file;
    private final AttributeMapping mapping;
    private final ZoneReading zones;
    private final FileColumns times;
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Long> filled = new LinkedHashMap<>();
    private final Map<String, List<String>> uses = new HashMap<>();
    private final Map<String, UnsupportedValue> leftOut = new LinkedHashMap<>();
    private final Set<String> inexact = new LinkedHashSet<>();
    /** The number of ids by the column that they come from; ids of the format itself have an empty name. */
    private final Map<String, Long> idsFrom = new LinkedHashMap<>();

    private final ParcelNames names = new ParcelNames();
    private final ColumnNames keptNames = new ColumnNames();

    /**
     * A reading of one file.
     *
     * @param zones of the layer's rules
     * @param times collects the content of columns with times
     */
    AttributeReading(String file, AttributeMapping mapping, ZoneReading zones, FileColumns times) {
        this.times = times;
        this.file = file;
        this.mapping = mapping;
        this.zones = zones;
    }

    /**
     * The values of a parcel's columns.
     *
     * @param purposes the values that serve a purpose
     * @param kept the layer's own attributes
     */
    record Sorted(Map<String, Object> purposes, Map<String, Object> kept) {

        Optional<String> text(String purpose) {
            return CellText.of(purposes.get(purpose));
        }
    }

    Sorted sort(Parcel parcel) {
        parcel.attributes().keySet().forEach(this::count);
        Map<String, Object> purposes = new LinkedHashMap<>();
        Map<String, String> taken = new LinkedHashMap<>();
        if (!mapping.chooses(ID)) {
            takeId(parcel, purposes, taken);
        }
        for (String purpose : PURPOSES) {
            if (!purpose.equals(ZONE) || zones.areNeeded()) {
                take(purpose, parcel.attributes(), purposes, taken);
            }
        }
        mapping.defaults().forEach(purposes::putIfAbsent);
        Map<String, Object> kept = kept(parcel.attributes(), taken);
        if (zones.areNeeded() && purposes.containsKey(ZONE)) {
            kept.put(zones.attribute(), zones.zone(mapping.translated(ZONE, purposes.get(ZONE))));
        }
        return new Sorted(purposes, kept);
    }

    /** Takes the id that the format gives, unless it is a row number, which means nothing in the next file. */
    private void takeId(Parcel parcel, Map<String, Object> purposes, Map<String, String> taken) {
        IdOrigin origin = parcel.origin().kind() == IdOrigin.Kind.ROW
                ? names.of(parcel.number(), Optional.empty(), parcel.attributes())
                        .origin()
                : parcel.origin();
        String column = origin.column();
        if (origin.kind() == IdOrigin.Kind.OWN) {
            purposes.put(ID, mapping.translated(ID, parcel.id()));
            idsFrom.merge("", 1L, Long::sum);
        } else if (origin.kind() == IdOrigin.Kind.COLUMN && !AttributeMapping.isByProduct(column)) {
            purposes.put(ID, mapping.translated(ID, parcel.attributes().get(column)));
            taken.put(column, ID);
            use(column, ID);
            idsFrom.merge(column, 1L, Long::sum);
        }
    }

    private void take(
            String purpose, Map<String, Object> row, Map<String, Object> purposes, Map<String, String> taken) {
        for (String candidate : mapping.candidates(purpose)) {
            String column = spellings.get(candidate.toUpperCase(Locale.ROOT));
            Object value = column == null ? null : row.get(column);
            if (CellText.of(value).isPresent()) {
                purposes.put(purpose, mapping.translated(purpose, value));
                taken.put(column, purpose);
                use(column, purpose);
                return;
            }
        }
    }

    private Map<String, Object> kept(Map<String, Object> row, Map<String, String> taken) {
        Map<String, Object> kept = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value instanceof UnsupportedValue what) {
                leftOut.putIfAbsent(column, what);
            } else if (isKept(column, taken.get(column))) {
                Object plain = isCode(column, taken.get(column)) ? CellText.whole(value) : value;
                for (String name : mapping.newNames(column)) {
                    keptNames.see(name, column);
                    Object translated = mapping.translated(name, plain);
                    kept.put(name, translated);
                    times.see(name, translated);
                    use(column, name);
                }
                if (CellText.isInexact(plain)) {
                    inexact.add(column);
                }
            }
        });
        return kept;
    }

    /** Whether a number is a code. Codes are whole numbers, even if their column has another type. */
    private static boolean isCode(String column, String purpose) {
        return ID.equals(purpose) || ParcelNames.CODES.stream().anyMatch(column::equalsIgnoreCase);
    }

    /** Adds findings about values that cannot be kept as the file has them. */
    void addFindings(Findings findings) {
        keptNames.addFindings(findings);
        leftOut.forEach((column, what) -> {
            if (!mapping.isDropped(column) && !AttributeMapping.isByProduct(column)) {
                findings.add(
                        "column-left-out",
                        Severity.WARNING,
                        "",
                        Messages.of("imports.column-left-out", column, what.text()));
            }
        });
        if (idsFrom.size() > 1) {
            findings.add(
                    "ids-mixed",
                    Severity.ERROR,
                    "",
                    Messages.of("imports.ids-mixed", counted(idsFrom, Messages.of("imports.own-id"))));
        }
        inexact.forEach(column ->
                findings.add("number-inexact", Severity.WARNING, "", Messages.of("imports.number-inexact", column)));
    }

    private static LocalizedText counted(Map<String, Long> counts, LocalizedText own) {
        return new LocalizedText(counted(counts, own.zh()), counted(counts, own.en()));
    }

    private static String counted(Map<String, Long> counts, String own) {
        return counts.entrySet().stream()
                .map(entry -> (entry.getKey().isEmpty() ? own : entry.getKey()) + " × " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private boolean isKept(String column, String purpose) {
        if (mapping.isDropped(column)) {
            return false;
        }
        boolean served = purpose != null && !staysBeside(purpose, column);
        return mapping.names(column) || !served && !AttributeMapping.isByProduct(column);
    }

    /**
     * Whether a column is also kept under its own name. The identifiers and areas of the standard are, because planners
     * look for them there.
     */
    private boolean staysBeside(String purpose, String column) {
        boolean own = column.equals(purpose) || purpose.equals(ZONE) && column.equals(zones.attribute());
        return !own && (purpose.equals(ID) || purpose.equals(DECLARED_AREA) || purpose.equals(ZONE));
    }

    private void count(String column) {
        if (filled.merge(column, 1L, Long::sum) == 1) {
            if (filled.size() > MAX_COLUMNS) {
                throw new DataFileException(file, 0, "has more than " + MAX_COLUMNS + " columns");
            }
            spellings.putIfAbsent(column.toUpperCase(Locale.ROOT), column);
        }
    }

    private void use(String column, String name) {
        List<String> names = uses.computeIfAbsent(column, key -> new ArrayList<>(2));
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** The name of the column of a parcel that serves a purpose; an empty text if there is none. */
    String columnOf(String purpose, Parcel parcel) {
        return mapping.candidates(purpose).stream()
                .map(candidate -> spellings.get(candidate.toUpperCase(Locale.ROOT)))
                .filter(column -> column != null && parcel.attributes().get(column) != null)
                .findFirst()
                .orElse("");
    }

    List<ImportReport.Column> columns() {
        return filled.entrySet().stream()
                .filter(column -> uses.containsKey(column.getKey()) || !AttributeMapping.isRowNumber(column.getKey()))
                .map(column -> {
                    List<String> use = uses.getOrDefault(column.getKey(), List.of());
                    return new ImportReport.Column(
                            column.getKey(), use, column.getValue(), use.isEmpty() ? why(column.getKey()) : "");
                })
                .toList();
    }

    private String why(String column) {
        if (leftOut.containsKey(column) && !mapping.isDropped(column)) {
            return "holds " + leftOut.get(column).text().en();
        }
        return mapping.isDropped(column) ? "dropped by the mapping" : "a by-product of the GIS that wrote the file";
    }
}
