package org.spatialplan.lake.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.format.parquet.ColumnKind;
import org.spatialplan.format.parquet.RowColumns;
import org.spatialplan.lake.AttributeKinds;
import org.spatialplan.lake.ColumnType;
import org.spatialplan.lake.LakeColumn;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.layer.Feature;

/** The columns of a layer version's file, and the values of a feature in them. Immutable. */
final class FeatureColumns {

    private final List<LakeColumn> attributes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final RowColumns columns;

    FeatureColumns(List<LakeColumn> attributes) {
        this.attributes = attributes;
        attributes.forEach(column -> numbers.put(column.attribute(), numbers.size()));
        this.columns = columns(attributes);
    }

    RowColumns columns() {
        return columns;
    }

    private static RowColumns columns(List<LakeColumn> attributes) {
        RowColumns.Builder columns = RowColumns.builder()
                .required(LakeTable.NUMBER, ColumnKind.INT)
                .required(LakeTable.ID, ColumnKind.TEXT)
                .optional(LakeTable.NAME_ZH, ColumnKind.TEXT)
                .optional(LakeTable.NAME_EN, ColumnKind.TEXT)
                .optional(LakeTable.ACCURACY_M, ColumnKind.DOUBLE)
                .required(LakeTable.STATUS, ColumnKind.TEXT)
                .optional(LakeTable.SOURCE, ColumnKind.TEXT)
                .optional(LakeTable.LICENCE, ColumnKind.TEXT)
                .optional(LakeTable.AS_OF, ColumnKind.DATE)
                .required(LakeTable.LOCATED, ColumnKind.BOOLEAN)
                .required(LakeTable.ATTRIBUTE_TYPES, ColumnKind.TEXT);
        for (LakeColumn column : attributes) {
            if (column.list()) {
                columns.list(column.column(), kind(column.type()));
            } else {
                columns.optional(column.column(), kind(column.type()));
            }
        }
        return columns.withGeometry(LakeTable.GEOMETRY);
    }

    private static ColumnKind kind(ColumnType type) {
        return ColumnKind.valueOf(type.name());
    }

    /** Returns the values of a feature in the order of the columns. */
    List<Object> values(Feature feature, int number) {
        List<Object> values = new ArrayList<>();
        values.add(number);
        values.add(feature.id());
        values.add(feature.nameZh());
        values.add(feature.nameEn());
        values.add(feature.accuracyM().isPresent() ? feature.accuracyM().getAsDouble() : null);
        values.add(feature.status().name().toLowerCase(Locale.ROOT));
        values.add(feature.source());
        values.add(feature.licence());
        values.add(feature.asOf());
        values.add(feature.geometry().isPresent());
        values.add(AttributeKinds.write(feature.attributes(), numbers));
        attributes.forEach(column -> values.add(feature.attributes().get(column.attribute())));
        return values;
    }
}
