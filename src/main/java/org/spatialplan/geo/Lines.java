package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Lists the lines of a geometry; rings of polygons do not count. */
final class Lines {

    private Lines() {}

    static List<LineString> of(Geometry geometry) {
        List<LineString> lines = new ArrayList<>();
        collect(geometry, lines);
        return lines;
    }

    private static void collect(Geometry geometry, List<LineString> lines) {
        if (geometry instanceof LineString line) {
            lines.add(line);
        } else if (geometry.getNumGeometries() != 1 || geometry.getGeometryN(0) != geometry) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collect(geometry.getGeometryN(i), lines);
            }
        }
    }
}
