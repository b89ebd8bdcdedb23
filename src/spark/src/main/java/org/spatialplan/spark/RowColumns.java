package org.spatialplan.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.spatialplan.report.row.ReportRow;

/** The columns of the rows: those that the service writes, then those of the batch. */
final class RowColumns {

    static final String NUMBER = "number";
    static final String STATE = "state";
    static final String CERTAINTY = "certainty";
    static final String REASON = "reason";
    static final String DUPLICATE_OF = "duplicate_of";

    /** The central meridian of the frame in which the parcel was measured, in degrees east. */
    static final String CENTRAL_MERIDIAN = "central_meridian";

    /** What the column says by which the summary is divided. */
    static final String COUNTY = "county";

    /** The outline as WKB in degrees (EPSG:4490), longitude before latitude; null if it cannot be written. */
    static final String GEOMETRY = "geometry";

    /** The box of the outline in degrees. */
    static final String BBOX = "bbox";

    /** How many columns come after those of the service. */
    static final int AFTER_SERVICE = 4;

    private RowColumns() {}

    /**
     * Returns the columns of all rows.
     *
     * @param service names of the columns that the service writes
     */
    static StructType of(List<String> service) {
        List<StructField> fields = new ArrayList<>();
        for (String column : service) {
            fields.add(field(column, type(ReportRow.type(column)), !column.equals(NUMBER)));
        }
        fields.add(field(CENTRAL_MERIDIAN, DataTypes.DoubleType, false));
        fields.add(field(COUNTY, DataTypes.StringType, true));
        fields.add(field(GEOMETRY, DataTypes.BinaryType, true));
        fields.add(field(
                BBOX,
                DataTypes.createStructType(List.of(corner("xmin"), corner("ymin"), corner("xmax"), corner("ymax"))),
                true));
        return DataTypes.createStructType(fields);
    }

    private static StructField corner(String name) {
        return field(name, DataTypes.DoubleType, false);
    }

    private static StructField field(String name, DataType type, boolean nullable) {
        return DataTypes.createStructField(name, type, nullable);
    }

    private static DataType type(Class<?> type) {
        if (type == Long.class) {
            return DataTypes.LongType;
        }
        return type == Double.class ? DataTypes.DoubleType : DataTypes.StringType;
    }
}
