package org.spatialplan.imports;

import static org.spatialplan.imports.AttributeMapping.DECLARED_AREA;
import static org.spatialplan.imports.AttributeMapping.ID;
import static org.spatialplan.imports.AttributeMapping.NAME_ZH;
import static org.spatialplan.imports.AttributeMapping.ZONE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.format.standard.CodeList;
import org.spatialplan.format.standard.LayerForm;
import org.spatialplan.format.standard.StandardColumn;
import org.spatialplan.format.standard.StandardColumn.Use;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.parcel.ParcelNames;

/** The mapping of a file whose form of a norm is known. What the caller's own mapping says counts first. */
final class StandardMapping {

    private static final Map<String, Use> USES =
            Map.of(ID, Use.ID, NAME_ZH, Use.NAME, ZONE, Use.ZONE, DECLARED_AREA, Use.AREA);

    private final LayerForm form;
    private final TableHead head;
    private final AttributeMapping own;

    StandardMapping(LayerForm form, TableHead head, AttributeMapping own) {
        this.form = form;
        this.head = head;
        this.own = own;
    }

    /** The column of the file that serves a purpose by the norm; empty if the caller's mapping chooses one itself. */
    Optional<StandardColumn> column(String purpose) {
        return own.chooses(purpose) ? Optional.empty() : form.column(USES.get(purpose), head);
    }

    /**
     * The mapping. Every column of the norm is kept under its own name, also one that serves a purpose, so that the layer
     * can be exported again as it was delivered.
     *
     * @param zoneAttribute attribute of the rules with the zone, which exports of this service have as a column; empty
     *     for a layer without rules
     */
    AttributeMapping mapping(Optional<String> zoneAttribute) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        if (!ParcelNames.isOwnExport(head.columns().values())) {
            spelled(ID).ifPresent(spelling -> columns.put(ID, List.of(spelling)));
        }
        spelled(NAME_ZH).ifPresent(spelling -> columns.put(NAME_ZH, List.of(NAME_ZH, spelling)));
        spelled(DECLARED_AREA).ifPresent(spelling -> columns.put(DECLARED_AREA, List.of(spelling)));
        columns.put(
                ZONE,
                Stream.concat(zoneAttribute.stream(), spelled(ZONE).stream()).toList());
        columns.putAll(own.columns());
        Map<String, String> attributes = new LinkedHashMap<>();
        form.columns().forEach(column -> column.in(head).ifPresent(spelling -> attributes.put(spelling, spelling)));
        attributes.putAll(own.attributes());
        return new AttributeMapping(
                columns,
                attributes,
                own.types(),
                values(),
                defaults(),
                own.drop(),
                own.areaUnit().or(this::unit));
    }

    private Optional<String> spelled(String purpose) {
        return column(purpose).flatMap(column -> column.in(head));
    }

    private Optional<AreaUnit> unit() {
        return column(DECLARED_AREA).flatMap(StandardColumn::unit);
    }

    /** The zones of the code list, by code and word. */
    private Map<String, Map<String, String>> values() {
        Map<String, Map<String, String>> values = new LinkedHashMap<>(own.values());
        column(ZONE).flatMap(StandardColumn::codes).ifPresent(list -> {
            Map<String, String> zones = new LinkedHashMap<>(own.values().getOrDefault(ZONE, Map.of()));
            list.entries().forEach(entry -> addMissing(zones, entry));
            values.put(ZONE, zones);
        });
        return values;
    }

    private static void addMissing(Map<String, String> zones, CodeList.Entry entry) {
        entry.spellings().forEach(spelling -> zones.putIfAbsent(spelling, entry.meaning()));
    }

    private Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>(own.defaults());
        form.zone().or(form::zoneIfEmpty).ifPresent(zone -> defaults.putIfAbsent(ZONE, zone));
        return defaults;
    }
}
