package org.spatialplan.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.layer.SqlColumns;

/**
 * The view of a layer in the read schema.
 *
 * @param layer id of the layer
 * @param computed whether the service computes the layer of plan and layers
 * @param columns the layer's properties, in the order of answers
 * @param part the kind of geometry, of a view with the points, lines or areas of a layer alone
 */
public record ReadView(
        String layer,
        String titleZh,
        String titleEn,
        boolean computed,
        List<Column> columns,
        Optional<GeometryPart> part) {

    /** Columns of the table itself, of stored layers; the other columns are attributes. */
    private static final Set<String> OF_TABLE =
            Set.of("id", "name_zh", "name_en", "accuracy_m", "source", "licence", "status", "as_of");

    /** The first columns of every view. */
    private static final Set<String> OF_VIEW = Set.of("feature_key", "geometry", "version", "added_at");

    /** Attributes that are answered with underscores after their names, see {@code FeatureProperties}. */
    private static final Set<String> RENAMED = Set.of("id", "geometry");

    public ReadView {
        columns = List.copyOf(columns);
    }

    /** The view of a whole layer. */
    public ReadView(String layer, String titleZh, String titleEn, boolean computed, List<Column> columns) {
        this(layer, titleZh, titleEn, computed, columns, Optional.empty());
    }

    /**
     * The parts of one kind of a layer's geometries.
     *
     * @param name of the view
     * @param dimension 0 of points, 1 of lines, 2 of areas
     */
    public record GeometryPart(String name, int dimension) {

        private static final List<String> TYPES = List.of("MultiPoint", "MultiLineString", "MultiPolygon");

        private String geometry() {
            return "cast(ST_Multi(" + extracted() + ") as geometry(" + TYPES.get(dimension) + ", 4490))";
        }

        private String extracted() {
            return "ST_CollectionExtract(f.geometry, " + (dimension + 1) + ")";
        }
    }

    /** A property. */
    public record Column(String name, Type type) {}

    /**
     * Returns the columns by their names in SQL: PostgreSQL keeps {@value SqlColumns#MAX_BYTES} bytes of a name. A name
     * that is taken already gets one more character at its end, so that no view fails for its names.
     */
    private Map<String, Column> bySqlName() {
        Map<String, Column> named = new LinkedHashMap<>();
        for (Column column : columns) {
            String name = SqlColumns.isUsable(column.name()) ? SqlColumns.cut(column.name()) : "_";
            for (int i = 0; OF_VIEW.contains(name) || named.containsKey(name); i++) {
                String end = i == 0 ? "_" : "_" + i;
                name = SqlColumns.cut(column.name(), SqlColumns.MAX_BYTES - end.length()) + end;
            }
            named.put(name, column);
        }
        return named;
    }

    /** The names of all columns, first those of every view. */
    public List<String> columnNames() {
        return Stream.concat(OF_VIEW.stream().sorted(), bySqlName().keySet().stream())
                .toList();
    }

    /** SQL types of properties. */
    public enum Type {
        TEXT("text"),
        INTEGER("bigint"),
        NUMBER("double precision"),
        BOOLEAN("boolean"),
        DATE("date"),
        MOMENT("timestamp with time zone");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        private static Type of(String sql) {
            for (Type type : values()) {
                if (type.sql.equals(sql)) {
                    return type;
                }
            }
            return TEXT;
        }
    }

    /** Returns the name of the view: the layer's id with underscores, so that SQL needs no quotes. */
    String name() {
        return part.map(GeometryPart::name).orElse(layer).replace('-', '_');
    }

    String comment() {
        return titleZh + " · " + titleEn;
    }

    /**
     * Returns the definition of the view. Existing columns keep their position and new ones follow, so that views of
     * other users stay valid.
     *
     * @param existing SQL types of the existing view's columns, by name, in order; empty if there is no view
     * @param versions the versions of which the newest is shown: a table or view of the schema {@code spatialplan}
     */
    String select(Map<String, String> existing, String versions) {
        Map<String, Column> wanted = wanted(existing);
        List<String> expressions = new ArrayList<>(List.of(
                "f.feature_key",
                part.map(GeometryPart::geometry).orElse("f.geometry") + " as geometry",
                "v.version",
                "v.added_at"));
        wanted.forEach((name, column) -> expressions.add(expression(column) + " as " + identifier(name)));
        return "select " + String.join(", ", expressions) + " from "
                + (computed ? computedRows() : storedRows(versions))
                + part.map(kind -> " where not ST_IsEmpty(" + kind.extracted() + ")")
                        .orElse("");
    }

    private Map<String, Column> wanted(Map<String, String> existing) {
        Map<String, Column> wanted = new LinkedHashMap<>();
        existing.forEach((name, type) -> {
            if (!OF_VIEW.contains(name)) {
                wanted.put(name, new Column(name, Type.of(type)));
            }
        });
        wanted.putAll(bySqlName());
        return wanted;
    }

    /**
     * Tests whether the view cannot be replaced: a column has another type than before, or together with removed
     * columns there are too many for a view.
     */
    boolean isAnother(Map<String, String> existing) {
        Map<String, Column> named = bySqlName();
        boolean tooMany = !existing.isEmpty() && wanted(existing).size() > SqlColumns.MOST;
        return tooMany
                || named.keySet().stream()
                        .anyMatch(name -> existing.containsKey(name)
                                && !existing.get(name).equals(type(named.get(name)).sql));
    }

    private Type type(Column column) {
        return !computed && OF_TABLE.contains(column.name()) ? ofTable(column.name()) : column.type();
    }

    private static Type ofTable(String column) {
        return switch (column) {
            case "accuracy_m" -> Type.NUMBER;
            case "as_of" -> Type.DATE;
            default -> Type.TEXT;
        };
    }

    private String expression(Column column) {
        if (!computed && OF_TABLE.contains(column.name())) {
            String value = column.name().equals("status") ? "lower(f.status)" : "f." + column.name();
            return "cast(" + value + " as " + ofTable(column.name()).sql + ")";
        }
        return "cast(" + text(column.name()) + " as " + column.type().sql + ")";
    }

    /**
     * Returns the SQL of an attribute. An attribute that is called {@code id} or {@code geometry} is answered with
     * underscores after its name.
     */
    private String text(String name) {
        String own = attribute(name);
        String plain = name.replaceAll("_+$", "");
        boolean standsForPlain = RENAMED.contains(plain)
                && !plain.equals(name)
                && columns.stream().map(Column::name).noneMatch((name + "_")::equals);
        return standsForPlain ? "coalesce(" + own + ", " + attribute(plain) + ")" : own;
    }

    private static String attribute(String name) {
        return "spatialplan.attribute_text(f.attributes, " + literal(name) + ")";
    }

    private String storedRows(String versions) {
        return "spatialplan.feature f join (select version_id, number as version, added_at"
                + " from spatialplan." + versions + " where layer = " + literal(layer)
                + " order by number desc limit 1) v using (version_id)";
    }

    private String computedRows() {
        return "spatialplan.computed_feature f join (select version_id, cast(version_id as integer) as version,"
                + " computed_at as added_at from spatialplan.computed_version where layer = " + literal(layer)
                + " order by version_id desc limit 1) v using (version_id)";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns the rows of the view {@code layers}. */
    static String values(List<ReadView> views) {
        return views.stream()
                .map(view -> "(" + literal(view.layer) + ", " + literal(view.name()) + ", " + literal(view.titleZh)
                        + ", " + literal(view.titleEn) + ", " + view.computed + ")")
                .collect(Collectors.joining(", "));
    }
}
