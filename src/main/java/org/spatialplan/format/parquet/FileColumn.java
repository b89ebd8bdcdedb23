package org.spatialplan.format.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/**
 * A column of a file that is read: one of plain values, or of lists of them.
 *
 * @param leaf where its values are, with their levels
 * @param list whether a row has a list of values
 * @param levelOfMembers definition level from which on a list has a member, perhaps a missing one
 * @param type what its values mean
 */
record FileColumn(String name, ColumnDescriptor leaf, boolean list, int levelOfMembers, SchemaElement type) {

    private static final int MAX_COLUMNS = 5_000;
    private static final int MAX_NAME = 1_000;
    private static final int MAX_DEPTH = 20;

    /**
     * The columns of a file.
     *
     * @param read those that are read
     * @param others the names of those that hold structures or maps, which are not
     */
    record Columns(List<FileColumn> read, List<String> others) {}

    /**
     * Lists the columns.
     *
     * @throws DataFileException if there are too many, or the list of them is broken
     */
    static Columns of(String file, List<SchemaElement> schema) {
        if (schema.isEmpty() || schema.size() > MAX_COLUMNS) {
            throw new DataFileException(file, 0, Messages.of("format.parquet.columns", schema.size(), MAX_COLUMNS));
        }
        Walk walk = new Walk(schema);
        List<FileColumn> columns = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try {
            int children = walk.take().getNum_children();
            for (int i = 0; i < children; i++) {
                Node node = walk.node(0);
                if (node.element.getName().length() > MAX_NAME) {
                    throw new IllegalArgumentException(
                            "a name of " + node.element.getName().length() + " characters");
                }
                column(node).ifPresentOrElse(columns::add, () -> others.add(node.element.getName()));
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new DataFileException(file, 0, Messages.of("format.broken-header", e.getMessage()), e);
        }
        return new Columns(columns, others);
    }

    /** An element with those within it. */
    private record Node(SchemaElement element, List<Node> within) {

        boolean isRepeated() {
            return element.getRepetition_type() == FieldRepetitionType.REPEATED;
        }

        boolean isOptional() {
            return element.getRepetition_type() == FieldRepetitionType.OPTIONAL;
        }
    }

    /** Reads the elements, which stand in one list, each before those within it. */
    private static final class Walk {

        private final List<SchemaElement> schema;
        private int at;

        Walk(List<SchemaElement> schema) {
            this.schema = schema;
        }

        SchemaElement take() {
            return schema.get(at++);
        }

        Node node(int depth) {
            if (depth > MAX_DEPTH) {
                throw new IllegalArgumentException("columns are nested too deep");
            }
            SchemaElement element = take();
            List<Node> within = new ArrayList<>();
            for (int i = 0; i < element.getNum_children(); i++) {
                within.add(node(depth + 1));
            }
            return new Node(element, within);
        }
    }

    private static Optional<FileColumn> column(Node node) {
        if (node.within.isEmpty()) {
            return Optional.of(
                    node.isRepeated()
                            ? of(node, List.of(node), 1, 1, 1)
                            : of(node, List.of(node), 0, node.isOptional() ? 1 : 0, 0));
        }
        return isList(node.element)
                        && node.within.size() == 1
                        && node.within.get(0).isRepeated()
                ? list(node, node.within.get(0))
                : Optional.empty();
    }

    private static boolean isList(SchemaElement element) {
        LogicalType logical = element.getLogicalType();
        return logical != null && logical.isSetLIST() || element.getConverted_type() == ConvertedType.LIST;
    }

    /** A list of plain values, of three levels or, as older writers have it, of two. */
    private static Optional<FileColumn> list(Node list, Node repeated) {
        int optional = list.isOptional() ? 1 : 0;
        if (repeated.within.isEmpty()) {
            return Optional.of(of(list, List.of(list, repeated), 1, optional + 1, optional + 1));
        }
        Node member = repeated.within.get(0);
        if (repeated.within.size() > 1 || !member.within.isEmpty() || member.isRepeated()) {
            return Optional.empty();
        }
        int definition = optional + 1 + (member.isOptional() ? 1 : 0);
        return Optional.of(of(list, List.of(list, repeated, member), 1, definition, optional + 1));
    }

    private static FileColumn of(Node column, List<Node> path, int repetition, int definition, int levelOfMembers) {
        SchemaElement leaf = path.get(path.size() - 1).element;
        if (leaf.getType() == null) {
            throw new IllegalArgumentException("the column " + leaf.getName() + " has no type");
        }
        PrimitiveTypeName type =
                switch (leaf.getType()) {
                    case BYTE_ARRAY -> PrimitiveTypeName.BINARY;
                    default -> PrimitiveTypeName.valueOf(leaf.getType().name());
                };
        int length = type == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY ? leaf.getType_length() : 0;
        if (type == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY && (length < 1 || length > 1 << 20)) {
            throw new IllegalArgumentException("values of " + length + " bytes");
        }
        return new FileColumn(
                column.element.getName(),
                new ColumnDescriptor(
                        path.stream().map(node -> node.element.getName()).toArray(String[]::new),
                        new PrimitiveType(Repetition.OPTIONAL, type, length, leaf.getName()),
                        repetition,
                        definition),
                repetition > 0,
                levelOfMembers,
                leaf);
    }
}
