package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.Property;
import org.spatialplan.format.parquet.ColumnKind;
import org.spatialplan.format.parquet.GeoParquetWriter;
import org.spatialplan.format.parquet.RowColumns;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.JoinedList;
import org.spatialplan.query.filter.ReadyFilter;

/**
 * Writes features of one type as GeoParquet 1.1, x before y, with a column of boxes. Days, moments, lists and numbers keep
 * their types; columns keep their names. Title, limits and credits stand in the metadata of the file.
 */
public final class GeoParquetFeatures implements FeatureWriter {

    private static final String GEOMETRY = "geometry";

    @Override
    public void write(List<FeatureSet> sets, OutputStream out) throws IOException {
        if (sets.size() != 1) {
            throw new IllegalArgumentException("a GeoParquet file holds one type, not " + sets.size());
        }
        write(sets.get(0).withXFirst(), out);
    }

    private static void write(FeatureSet set, OutputStream out) throws IOException {
        List<Property> properties = set.written();
        RowColumns columns = columns(properties, set);
        // before the first byte, since a system may have no PROJJSON
        Optional<?> crs = crs(set.frame().crs());
        try (GeoParquetWriter file = new GeoParquetWriter(out, columns, GeoParquetWriter.MAX_GROUP_BYTES)) {
            for (SimpleFeature row : set.rows().rows()) {
                List<Object> values = new ArrayList<>();
                properties.forEach(property -> values.add(value(row, property)));
                Geometry lonLat = set.geometry(row);
                file.write(values, lonLat == null ? null : set.frame().transform(lonLat));
            }
            file.end(crs, Map.of("title", set.title(), "description", set.about()));
        }
    }

    private static RowColumns columns(List<Property> properties, FeatureSet set) {
        RowColumns.Builder columns = RowColumns.builder();
        for (Property property : properties) {
            if (property.members().isPresent()) {
                columns.list(property.name(), members(property, set));
            } else {
                columns.optional(property.name(), kind(property.type()));
            }
        }
        return set.withGeometry() ? columns.withGeometry(GEOMETRY) : columns.withoutGeometry();
    }

    /** Numbers are whole if all are, for example long codes, of which a decimal number would change the last digits. */
    private static ColumnKind members(Property property, FeatureSet set) {
        Property.Type type = property.members().orElseThrow();
        if (type != Property.Type.NUMBER) {
            return kind(type);
        }
        boolean whole = set.rows().rows().stream()
                .map(row -> value(row, property))
                .filter(Collection.class::isInstance)
                .flatMap(list -> ((Collection<?>) list).stream())
                .allMatch(member -> member == null || member instanceof Long || member instanceof Integer);
        return whole ? ColumnKind.LONG : ColumnKind.DOUBLE;
    }

    private static ColumnKind kind(Property.Type type) {
        return switch (type) {
            case STRING -> ColumnKind.TEXT;
            case INTEGER -> ColumnKind.LONG;
            case NUMBER -> ColumnKind.DOUBLE;
            case BOOLEAN -> ColumnKind.BOOLEAN;
            case DATE -> ColumnKind.DATE;
            case DATE_TIME -> ColumnKind.TIMESTAMP;
        };
    }

    /** Returns the system in PROJJSON; empty for the one that the format assumes. */
    static Optional<?> crs(Crs crs) {
        return crs == Crs.CRS84 ? Optional.empty() : Optional.of(crs.projJson());
    }

    private static Object value(SimpleFeature row, Property property) {
        Object value = row.getAttribute(property.name());
        if (property.members().isPresent()) {
            return value == null ? null : members(row, property, value);
        }
        if (value instanceof Date time) {
            return property.type() == Property.Type.DATE
                    ? time.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                    : time.toInstant();
        }
        return value;
    }

    private static Collection<?> members(SimpleFeature row, Property property, Object joined) {
        Collection<?> list = row.getUserData().get(ReadyFilter.LISTS) instanceof Map<?, ?> lists
                        && lists.get(property.name()) instanceof Collection<?> own
                ? own
                : JoinedList.members(joined.toString());
        return property.members().get() == Property.Type.STRING
                ? list
                : typed(list, property.members().get());
    }

    private static List<Object> typed(Collection<?> list, Property.Type type) {
        List<Object> typed = new ArrayList<>();
        list.forEach(member -> typed.add(
                !(member instanceof String text)
                        ? member
                        : type == Property.Type.BOOLEAN ? (Object) Boolean.valueOf(text) : Double.valueOf(text)));
        return typed;
    }
}
