package org.spatialplan.lake.write;

import java.util.List;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.lake.LakeTable;

/** The column with the box of each geometry, by which readers skip what is far away (GeoParquet 1.1, covering). */
final class BoxColumn {

    /** The members of the column, in their order. */
    static final List<String> CORNERS = List.of("xmin", "ymin", "xmax", "ymax");

    private BoxColumn() {}

    static Type type() {
        var box = Types.optionalGroup();
        CORNERS.forEach(
                corner -> box.addField(Types.required(PrimitiveTypeName.DOUBLE).named(corner)));
        return box.named(LakeTable.BBOX);
    }

    /** Returns the values in the order of {@link #CORNERS}. */
    static double[] values(Envelope box) {
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }
}
