package org.spatialplan.feature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureType.GeometryKind;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.JoinedList;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LinkedLayers.DrawnPlaces;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.filter.ReadyFilter;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.PlainNumber;

/** Makes a table of rows given by name and value: the type of a property is that of its values. Not thread-safe. */
public final class TableBuilder {

    private static final Set<Property.Type> NUMBERS = Set.of(Property.Type.INTEGER, Property.Type.NUMBER);

    private final LayerDefinition definition;
    private final VersionInfo version;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Property.Type> declared = new HashMap<>();
    private final Map<String, Property.Type> lists = new HashMap<>();
    private final Map<String, LocalizedText> titles = new HashMap<>();

    public TableBuilder(LayerDefinition definition, VersionInfo version) {
        this.definition = definition;
        this.version = version;
    }

    /**
     * A row to add.
     *
     * @param lonLat degrees, longitude as x
     * @param values by the property's name
     * @param drawn the parts in which maps draw it; empty to draw it as a whole
     */
    public record Row(
            String id,
            Optional<Geometry> lonLat,
            Optional<UncertainShape> ground,
            Map<String, Object> values,
            List<DrawnPlaces> drawn) {

        /** A row that maps draw as a whole. */
        public Row(String id, Optional<Geometry> lonLat, Optional<UncertainShape> ground, Map<String, Object> values) {
            this(id, lonLat, ground, values, List.of());
        }

        /** Renames a file's own attribute that would hide the identifier or the geometry. */
        private Row answered(Set<String> all) {
            Map<String, Object> renamed = new LinkedHashMap<>();
            values.forEach((name, value) -> renamed.put(FeatureProperties.answered(name, all), value));
            return new Row(id, lonLat, ground, renamed, drawn);
        }
    }

    /** Sets the type of a property that may have no value in any row. */
    public TableBuilder declare(String name, Property.Type type) {
        declared.put(name, type);
        return this;
    }

    /** Says that the values of a property are lists, even if it has none in any row. */
    public TableBuilder declareList(String name, Property.Type members) {
        lists.put(name, members);
        return this;
    }

    /** Sets the title of a property that is known by the plan and not by its name. */
    public TableBuilder title(String name, LocalizedText title) {
        titles.put(name, title);
        return this;
    }

    /** Adds a row. */
    public void add(Row row) {
        rows.add(row);
    }

    /** Makes the table. */
    public FeatureTable build() {
        Set<String> names =
                rows.stream().flatMap(row -> row.values().keySet().stream()).collect(Collectors.toSet());
        rows.replaceAll(row -> row.answered(names));
        Map<String, Property.Type> types = types();
        List<Property> properties = types.entrySet().stream()
                .map(entry -> property(entry.getKey(), entry.getValue()))
                .toList();
        SimpleFeatureType schema = schema(properties);
        Envelope extent = new Envelope();
        rows.forEach(row -> row.lonLat().ifPresent(geometry -> extent.expandToInclude(geometry.getEnvelopeInternal())));
        FeatureType type = new FeatureType(
                definition,
                version,
                properties,
                kind(),
                extent.isNull() ? Optional.empty() : Optional.of(extent),
                rows.size());
        return new FeatureTable(
                type,
                schema,
                rows.stream().map(row -> feature(row, schema, types)).toList());
    }

    private Property property(String name, Property.Type type) {
        LocalizedText title = titles.getOrDefault(name, PropertyTitles.of(name));
        return new Property(name, type, title.zh(), title.en(), members(name));
    }

    /** Returns the types in order of first appearance; a property without any value is as declared, or text. */
    private Map<String, Property.Type> types() {
        Map<String, Optional<Property.Type>> found = new LinkedHashMap<>();
        found.put(FeatureType.ID, Optional.of(Property.Type.STRING));
        for (Row row : rows) {
            row.values()
                    .forEach((name, value) -> found.merge(
                            name, Optional.ofNullable(value).map(TableBuilder::typeOf), TableBuilder::wider));
        }
        Map<String, Property.Type> types = new LinkedHashMap<>();
        found.forEach((name, type) -> types.put(name, type.orElse(declared.getOrDefault(name, Property.Type.STRING))));
        return types;
    }

    /** Returns the type of the members of a property whose values are all lists. */
    private Optional<Property.Type> members(String name) {
        List<Object> values = rows.stream()
                .map(row -> row.values().get(name))
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            return Optional.ofNullable(lists.get(name));
        }
        if (!values.stream().allMatch(Collection.class::isInstance)) {
            return Optional.empty();
        }
        if (members(values, Number.class)) {
            return Optional.of(Property.Type.NUMBER);
        }
        return Optional.of(members(values, Boolean.class) ? Property.Type.BOOLEAN : Property.Type.STRING);
    }

    private static boolean members(List<Object> lists, Class<?> kind) {
        return lists.stream().flatMap(list -> ((Collection<?>) list).stream()).allMatch(kind::isInstance);
    }

    private static Property.Type typeOf(Object value) {
        if (value instanceof Boolean) {
            return Property.Type.BOOLEAN;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return Property.Type.INTEGER;
        }
        if (value instanceof Number) {
            return Property.Type.NUMBER;
        }
        if (value instanceof Instant) {
            return Property.Type.DATE_TIME;
        }
        return value instanceof LocalDate ? Property.Type.DATE : Property.Type.STRING;
    }

    private static Optional<Property.Type> wider(Optional<Property.Type> one, Optional<Property.Type> other) {
        if (one.isEmpty() || one.equals(other)) {
            return other;
        }
        if (other.isEmpty()) {
            return one;
        }
        boolean numbers = NUMBERS.contains(one.get()) && NUMBERS.contains(other.get());
        return Optional.of(numbers ? Property.Type.NUMBER : Property.Type.STRING);
    }

    private SimpleFeatureType schema(List<Property> properties) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(definition.id());
        builder.setCRS(DefaultGeographicCRS.WGS84);
        builder.add(FeatureType.GEOMETRY, Geometry.class);
        properties.forEach(property -> property.addTo(builder));
        return builder.buildFeatureType();
    }

    private SimpleFeature feature(Row row, SimpleFeatureType schema, Map<String, Property.Type> types) {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(schema);
        builder.set(FeatureType.GEOMETRY, row.lonLat().orElse(null));
        builder.set(FeatureType.ID, row.id());
        row.values().forEach((name, value) -> builder.set(name, converted(value, types.get(name))));
        SimpleFeature feature = builder.buildFeature(definition.id() + "." + row.id());
        row.ground().ifPresent(shape -> feature.getUserData().put(ReadyFilter.GROUND, shape));
        if (!row.drawn().isEmpty()) {
            feature.getUserData().put(DrawnRows.PARTS, row.drawn());
        }
        Map<String, Object> ofLists = new HashMap<>();
        row.values().forEach((name, value) -> {
            if (value instanceof Collection<?> list) {
                ofLists.put(name, list);
            }
        });
        if (!ofLists.isEmpty()) {
            feature.getUserData().put(ReadyFilter.LISTS, ofLists);
        }
        return feature;
    }

    private static Object converted(Object value, Property.Type type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case INTEGER -> ((Number) value).longValue();
            case NUMBER -> ((Number) value).doubleValue();
            case DATE -> TimeValue.of((LocalDate) value);
            case DATE_TIME -> TimeValue.of((Instant) value);
            case BOOLEAN -> value;
            case STRING -> value instanceof Collection<?> list ? JoinedList.text(list) : PlainNumber.text(value);
        };
    }

    private GeometryKind kind() {
        Set<Integer> dimensions = rows.stream()
                .flatMap(row -> row.lonLat().stream())
                .map(geometry -> geometry.getClass() == org.locationtech.jts.geom.GeometryCollection.class
                        ? -1
                        : geometry.getDimension())
                .collect(Collectors.toSet());
        if (dimensions.size() != 1) {
            return GeometryKind.ANY;
        }
        return switch (dimensions.iterator().next()) {
            case 0 -> GeometryKind.POINT;
            case 1 -> GeometryKind.CURVE;
            case 2 -> GeometryKind.SURFACE;
            default -> GeometryKind.ANY;
        };
    }
}
