package org.spatialplan.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The view of a layer in the read schema.
 *
 * @param layer id of the layer
 * @param computed whether the service computes it of plan and layers
 * @param columns the layer's properties, in the order of answers
 */
public record ReadView(String layer, String titleZh, String titleEn, boolean computed, List<Column> columns) {

    /** Columns of the table itself, of layers that are stored; the others are attributes. */
    private static final Set<String> OF_TABLE =
            Set.of("id", "name_zh", "name_en", "accuracy_m", "source", "licence", "status", "as_of");

    /** Columns that every view has in front. */
    private static final Set<String> OF_VIEW = Set.of("feature_key", "geometry", "version", "added_at");

    public ReadView {
        columns = columns.stream()
                .filter(column -> !OF_VIEW.contains(column.name()))
                .toList();
    }

    /** A property. */
    public record Column(String name, Type type) {}

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

    /** Name of the view: the layer's id with underscores, so that SQL needs no quotes. */
    String name() {
        return layer.replace('-', '_');
    }

    String comment() {
        return titleZh + " · " + titleEn;
    }

    /**
     * The definition. Columns that the view has already stay where they are, and new ones follow, so that what others built
     * on it goes on working.
     *
     * @param existing SQL types of the columns of the view as it is, by name, in order; empty if there is none
     */
    String select(Map<String, String> existing) {
        Map<String, Type> wanted = new LinkedHashMap<>();
        existing.forEach((name, type) -> {
            if (!OF_VIEW.contains(name)) {
                wanted.put(name, Type.of(type));
            }
        });
        columns.forEach(column -> wanted.put(column.name(), column.type()));
        List<String> expressions = new ArrayList<>(List.of("f.feature_key", "f.geometry", "v.version", "v.added_at"));
        wanted.forEach((name, type) -> expressions.add(expression(name, type)));
        return "select " + String.join(", ", expressions) + " from " + (computed ? computedRows() : storedRows());
    }

    /** Whether a column has another type than before: then the view cannot be replaced as it stands. */
    boolean changesTypes(Map<String, String> existing) {
        return columns.stream()
                .anyMatch(column -> existing.containsKey(column.name())
                        && !existing.get(column.name()).equals(type(column).sql));
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

    private String expression(String column, Type type) {
        if (!computed && OF_TABLE.contains(column)) {
            String value = column.equals("status") ? "lower(f.status)" : "f." + column;
            return "cast(" + value + " as " + ofTable(column).sql + ") as " + column;
        }
        return "cast(spatialplan.attribute_text(f.attributes, " + literal(column) + ") as " + type.sql + ") as "
                + identifier(column);
    }

    private String storedRows() {
        return "spatialplan.feature f join (select version_id, number as version, added_at"
                + " from spatialplan.layer_version where layer = " + literal(layer)
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

    /** The rows of the view {@code layers}. */
    static String values(List<ReadView> views) {
        return views.stream()
                .map(view -> "(" + literal(view.layer) + ", " + literal(view.name()) + ", " + literal(view.titleZh)
                        + ", " + literal(view.titleEn) + ", " + view.computed + ")")
                .collect(Collectors.joining(", "));
    }
}
