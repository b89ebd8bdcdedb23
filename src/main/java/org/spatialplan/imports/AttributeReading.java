package org.spatialplan.imports;

import static org.spatialplan.imports.AttributeMapping.DECLARED_AREA;
import static org.spatialplan.imports.AttributeMapping.ID;
import static org.spatialplan.imports.AttributeMapping.PURPOSES;
import static org.spatialplan.imports.AttributeMapping.ZONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.transfer.DataFileException;
import org.spatialplan.transfer.parcel.Parcel;

/**
 * Sorts the columns of a file into purposes, kept attributes and dropped ones, and keeps count of them. Used by one thread.
 */
final class AttributeReading {

    private static final int MOST_COLUMNS = 2000;

    private final String file;
    private final AttributeMapping mapping;
    private final ZoneReading zones;
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Long> filled = new LinkedHashMap<>();
    private final Map<String, List<String>> uses = new HashMap<>();

    /** @param zones of the layer's rules */
    AttributeReading(String file, AttributeMapping mapping, ZoneReading zones) {
        this.file = file;
        this.mapping = mapping;
        this.zones = zones;
    }

    /**
     * What a parcel's columns say.
     *
     * @param purposes the values that serve one
     * @param kept the layer's own attributes
     */
    record Sorted(Map<String, Object> purposes, Map<String, Object> kept) {

        Optional<String> text(String purpose) {
            return Optional.ofNullable(purposes.get(purpose))
                    .map(Object::toString)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }
    }

    Sorted sort(Parcel parcel) {
        parcel.attributes().keySet().forEach(this::count);
        Map<String, Object> purposes = new LinkedHashMap<>();
        Map<String, String> taken = new LinkedHashMap<>();
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

    private void take(
            String purpose, Map<String, Object> row, Map<String, Object> purposes, Map<String, String> taken) {
        for (String candidate : mapping.candidates(purpose)) {
            String column = spellings.get(candidate.toUpperCase(Locale.ROOT));
            Object value = column == null ? null : row.get(column);
            if (value != null) {
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
            if (isKept(column, taken.get(column))) {
                for (String name : mapping.newNames(column)) {
                    kept.put(name, mapping.translated(name, value));
                    use(column, name);
                }
            }
        });
        return kept;
    }

    private boolean isKept(String column, String purpose) {
        if (mapping.isDropped(column)) {
            return false;
        }
        boolean served = purpose != null && !staysBeside(purpose, column);
        return mapping.names(column) || !served && !AttributeMapping.isByProduct(column);
    }

    /** The standard's identifiers and areas are kept under their own names too: a planner looks for them there. */
    private boolean staysBeside(String purpose, String column) {
        boolean own = column.equals(purpose) || purpose.equals(ZONE) && column.equals(zones.attribute());
        return !own && (purpose.equals(ID) || purpose.equals(DECLARED_AREA) || purpose.equals(ZONE));
    }

    private void count(String column) {
        if (filled.merge(column, 1L, Long::sum) == 1) {
            if (filled.size() > MOST_COLUMNS) {
                throw new DataFileException(file, 0, "has more than " + MOST_COLUMNS + " columns");
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

    /** The name of the column of a parcel that serves a purpose; empty text if none does. */
    String columnOf(String purpose, Parcel parcel) {
        return mapping.candidates(purpose).stream()
                .map(candidate -> spellings.get(candidate.toUpperCase(Locale.ROOT)))
                .filter(column -> column != null && parcel.attributes().get(column) != null)
                .findFirst()
                .orElse("");
    }

    List<ImportReport.Column> columns() {
        return filled.entrySet().stream()
                .map(column -> {
                    List<String> use = uses.getOrDefault(column.getKey(), List.of());
                    return new ImportReport.Column(
                            column.getKey(), use, column.getValue(), use.isEmpty() ? why(column.getKey()) : "");
                })
                .toList();
    }

    private String why(String column) {
        return mapping.isDropped(column) ? "dropped by the mapping" : "a by-product of the GIS that wrote the file";
    }
}
