package org.spatialplan.format.parquet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * The columns of a file: those of values in their order, then the box of each geometry, by which readers skip what is far
 * away (GeoParquet 1.1, covering), then the geometry in WKB. Immutable.
 */
public final class RowColumns {

    /** The members of the box's column, in their order. */
    static final List<String> CORNERS = List.of("xmin", "ymin", "xmax", "ymax");

    private static final String LIST_MEMBER = "element";
    private static final String BOX = "bbox";

    private final List<Column> values;
    private final Optional<String> geometry;
    private final String box;
    private final MessageType schema;
    private final Map<String, List<ColumnDescriptor>> leaves = new HashMap<>();

    private RowColumns(List<Column> values, Optional<String> geometry) {
        this.values = List.copyOf(values);
        this.geometry = geometry;
        this.box = free(BOX, values);
        this.schema = schema();
        schema.getColumns().forEach(leaf -> leaves.computeIfAbsent(leaf.getPath()[0], any -> new ArrayList<>())
                .add(leaf));
    }

    /**
     * A column of values.
     *
     * @param presence whether each row has a value
     */
    record Column(String name, ColumnKind kind, Presence presence) {}

    /** How many values a row has in a column. */
    enum Presence {
        ONE,
        ONE_OR_NONE,
        LIST_OR_NONE
    }

    /** Begins a list of columns. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects columns. Not thread-safe. */
    public static final class Builder {

        private final List<Column> columns = new ArrayList<>();

        /** Adds a column in which every row has a value. */
        public Builder required(String name, ColumnKind kind) {
            columns.add(new Column(name, kind, Presence.ONE));
            return this;
        }

        /** Adds a column in which a row may have no value. */
        public Builder optional(String name, ColumnKind kind) {
            columns.add(new Column(name, kind, Presence.ONE_OR_NONE));
            return this;
        }

        /** Adds a column of lists; a row may have none. */
        public Builder list(String name, ColumnKind members) {
            columns.add(new Column(name, members, Presence.LIST_OR_NONE));
            return this;
        }

        /** Ends the list with a geometry. */
        public RowColumns withGeometry(String name) {
            return new RowColumns(columns, Optional.of(free(name, columns)));
        }

        /** Ends the list without a geometry. */
        public RowColumns withoutGeometry() {
            return new RowColumns(columns, Optional.empty());
        }
    }

    /** A name that no column has, ignoring case, as many readers do. */
    private static String free(String name, List<Column> columns) {
        String free = name;
        for (int i = 1; isTaken(free, columns); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    private static boolean isTaken(String name, List<Column> columns) {
        return columns.stream()
                .anyMatch(column -> column.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }

    private MessageType schema() {
        var message = Types.buildMessage();
        values.forEach(column -> message.addField(type(column)));
        geometry.ifPresent(name -> {
            message.addField(boxType());
            message.addField(Types.optional(PrimitiveTypeName.BINARY).named(name));
        });
        return message.named("feature");
    }

    private static Type type(Column column) {
        return switch (column.presence()) {
            case ONE -> column.kind().type(Repetition.REQUIRED, column.name());
            case ONE_OR_NONE -> column.kind().type(Repetition.OPTIONAL, column.name());
            case LIST_OR_NONE ->
                Types.optionalList()
                        .element(column.kind().type(Repetition.OPTIONAL, LIST_MEMBER))
                        .named(column.name());
        };
    }

    private Type boxType() {
        var corners = Types.optionalGroup();
        CORNERS.forEach(corner ->
                corners.addField(Types.required(PrimitiveTypeName.DOUBLE).named(corner)));
        return corners.named(box);
    }

    List<Column> values() {
        return values;
    }

    Optional<String> geometry() {
        return geometry;
    }

    /** The name of the column with the boxes. */
    String box() {
        return box;
    }

    MessageType message() {
        return schema;
    }

    ColumnDescriptor leaf(String column) {
        return leaves.get(column).get(0);
    }

    List<ColumnDescriptor> corners() {
        return leaves.get(box);
    }
}
