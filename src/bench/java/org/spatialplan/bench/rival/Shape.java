package org.spatialplan.bench.rival;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * A geometry on its way to another program.
 *
 * @param id its number; of a piece, the number of its polygon
 * @param wkb little-endian
 */
record Shape(int id, byte[] wkb) {

    static List<Shape> of(List<? extends Geometry> geometries) {
        WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
        return IntStream.range(0, geometries.size())
                .mapToObj(i -> new Shape(i, writer.write(geometries.get(i))))
                .toList();
    }
}
