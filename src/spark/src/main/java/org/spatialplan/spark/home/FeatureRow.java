package org.spatialplan.spark.home;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.spatialplan.lake.LakeRow;

/** A row of a layer's file as Spark reads it. */
record FeatureRow(Row row) implements LakeRow {

    @Override
    public Object get(String column) {
        int i = row.fieldIndex(column);
        if (row.isNullAt(i)) {
            return null;
        }
        boolean isList = row.schema().fields()[i].dataType() instanceof ArrayType;
        return isList ? List.copyOf(row.getList(i)) : row.get(i);
    }
}
