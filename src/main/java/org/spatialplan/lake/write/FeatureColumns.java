package org.spatialplan.lake.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.lake.AttributeKinds;
import org.spatialplan.lake.ColumnType;
import org.spatialplan.lake.LakeColumn;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.layer.Feature;

/** The columns of a layer version's file, and how a feature becomes a row of them. Not thread-safe. */
final class FeatureColumns {

    private static final String LIST_MEMBER = "element";

    private final List<LakeColumn> attributes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final MessageType schema;
    private final Map<String, List<ColumnDescriptor>> leaves = new HashMap<>();
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    FeatureColumns(List<LakeColumn> attributes) {
        this.attributes = attributes;
        attributes.forEach(column -> numbers.put(column.attribute(), numbers.size()));
        this.schema = schema(attributes);
        schema.getColumns().forEach(leaf -> leaves.computeIfAbsent(leaf.getPath()[0], any -> new ArrayList<>())
                .add(leaf));
    }

    MessageType schema() {
        return schema;
    }

    private static MessageType schema(List<LakeColumn> attributes) {
        var schema = Types.buildMessage();
        schema.addField(Types.required(PrimitiveTypeName.INT32).named(LakeTable.NUMBER));
        schema.addField(ColumnValues.type(ColumnType.TEXT, Repetition.REQUIRED, LakeTable.ID));
        schema.addField(optional(ColumnType.TEXT, LakeTable.NAME_ZH));
        schema.addField(optional(ColumnType.TEXT, LakeTable.NAME_EN));
        schema.addField(optional(ColumnType.DOUBLE, LakeTable.ACCURACY_M));
        schema.addField(ColumnValues.type(ColumnType.TEXT, Repetition.REQUIRED, LakeTable.STATUS));
        schema.addField(optional(ColumnType.TEXT, LakeTable.SOURCE));
        schema.addField(optional(ColumnType.TEXT, LakeTable.LICENCE));
        schema.addField(optional(ColumnType.DATE, LakeTable.AS_OF));
        schema.addField(ColumnValues.type(ColumnType.BOOLEAN, Repetition.REQUIRED, LakeTable.LOCATED));
        schema.addField(ColumnValues.type(ColumnType.TEXT, Repetition.REQUIRED, LakeTable.ATTRIBUTE_TYPES));
        attributes.forEach(column -> schema.addField(
                column.list()
                        ? Types.optionalList()
                                .element(ColumnValues.type(column.type(), Repetition.OPTIONAL, LIST_MEMBER))
                                .named(column.column())
                        : optional(column.type(), column.column())));
        schema.addField(BoxColumn.type());
        schema.addField(Types.optional(PrimitiveTypeName.BINARY).named(LakeTable.GEOMETRY));
        return schema.named("feature");
    }

    private static Type optional(ColumnType type, String name) {
        return ColumnValues.type(type, Repetition.OPTIONAL, name);
    }

    /** Writes a feature as the next row. */
    void write(Feature feature, int number, ColumnWriteStore columns) {
        writer(LakeTable.NUMBER, columns).write(number, 0, 0);
        writeRequired(LakeTable.ID, ColumnType.TEXT, feature.id(), columns);
        writeOptional(LakeTable.NAME_ZH, ColumnType.TEXT, feature.nameZh(), columns);
        writeOptional(LakeTable.NAME_EN, ColumnType.TEXT, feature.nameEn(), columns);
        writeOptional(
                LakeTable.ACCURACY_M,
                ColumnType.DOUBLE,
                feature.accuracyM().isPresent() ? feature.accuracyM().getAsDouble() : null,
                columns);
        writeRequired(LakeTable.STATUS, ColumnType.TEXT, feature.status().name().toLowerCase(Locale.ROOT), columns);
        writeOptional(LakeTable.SOURCE, ColumnType.TEXT, feature.source(), columns);
        writeOptional(LakeTable.LICENCE, ColumnType.TEXT, feature.licence(), columns);
        writeOptional(LakeTable.AS_OF, ColumnType.DATE, feature.asOf(), columns);
        writeRequired(LakeTable.LOCATED, ColumnType.BOOLEAN, feature.geometry().isPresent(), columns);
        writeRequired(
                LakeTable.ATTRIBUTE_TYPES,
                ColumnType.TEXT,
                AttributeKinds.write(feature.attributes(), numbers),
                columns);
        attributes.forEach(column -> writeAttribute(column, feature.attributes().get(column.attribute()), columns));
        writeGeometry(feature.geometry().orElse(null), columns);
        columns.endRecord();
    }

    private void writeRequired(String name, ColumnType type, Object value, ColumnWriteStore columns) {
        ColumnValues.write(writer(name, columns), type, value, 0, 0);
    }

    private void writeOptional(String name, ColumnType type, Object value, ColumnWriteStore columns) {
        if (value == null) {
            writer(name, columns).writeNull(0, 0);
        } else {
            ColumnValues.write(writer(name, columns), type, value, 0, 1);
        }
    }

    private void writeAttribute(LakeColumn column, Object value, ColumnWriteStore columns) {
        if (!column.list()) {
            writeOptional(column.column(), column.type(), value, columns);
        } else if (value == null) {
            writer(column.column(), columns).writeNull(0, 0);
        } else {
            writeList(column, value instanceof List<?> list ? list : List.of(value), columns);
        }
    }

    /** Writes a list. Definition 1 is an empty list, 2 a missing member, 3 a member. */
    private void writeList(LakeColumn column, List<?> members, ColumnWriteStore columns) {
        ColumnWriter writer = writer(column.column(), columns);
        if (members.isEmpty()) {
            writer.writeNull(0, 1);
        }
        int repetition = 0;
        for (Object member : members) {
            if (member == null) {
                writer.writeNull(repetition, 2);
            } else {
                ColumnValues.write(writer, column.type(), member, repetition, 3);
            }
            repetition = 1;
        }
    }

    private void writeGeometry(Geometry geometry, ColumnWriteStore columns) {
        List<ColumnDescriptor> box = leaves.get(LakeTable.BBOX);
        if (geometry == null) {
            box.forEach(corner -> columns.getColumnWriter(corner).writeNull(0, 0));
            writer(LakeTable.GEOMETRY, columns).writeNull(0, 0);
            return;
        }
        double[] values = BoxColumn.values(geometry.getEnvelopeInternal());
        for (int i = 0; i < values.length; i++) {
            columns.getColumnWriter(box.get(i)).write(values[i], 0, 1);
        }
        writer(LakeTable.GEOMETRY, columns).write(Binary.fromConstantByteArray(wkb.write(geometry)), 0, 1);
    }

    private ColumnWriter writer(String column, ColumnWriteStore columns) {
        return columns.getColumnWriter(leaves.get(column).get(0));
    }
}
