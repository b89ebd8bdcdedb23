package org.spatialplan.portrayal.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Packs a geometry. Rings get directions in which the area of a hole cancels that of its shell. Not thread-safe. */
final class PathsBuilder {

    private final double originX;
    private final double originY;
    private final float[] xy;
    private final List<Integer> ends = new ArrayList<>();
    private final List<PathKind> kinds = new ArrayList<>();
    private int vertices;

    private PathsBuilder(double originX, double originY, int vertices) {
        this.originX = originX;
        this.originY = originY;
        this.xy = new float[2 * vertices];
    }

    static Paths pack(Geometry geometry, double originX, double originY) {
        PathsBuilder builder = new PathsBuilder(originX, originY, geometry.getNumPoints());
        builder.add(geometry);
        return new Paths(
                builder.xy,
                builder.ends.stream().mapToInt(Integer::intValue).toArray(),
                builder.kinds.toArray(PathKind[]::new));
    }

    private void add(Geometry geometry) {
        if (geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof Polygon polygon) {
            addPolygon(polygon);
        } else if (geometry instanceof LineString line) {
            addPath(line.getCoordinateSequence(), PathKind.LINE, false);
        } else if (geometry instanceof Point point) {
            addPath(point.getCoordinateSequence(), PathKind.POINT, false);
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                add(geometry.getGeometryN(i));
            }
        }
    }

    private void addPolygon(Polygon polygon) {
        addRing(polygon.getExteriorRing().getCoordinateSequence(), PathKind.SHELL);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            addRing(polygon.getInteriorRingN(i).getCoordinateSequence(), PathKind.HOLE);
        }
    }

    private void addRing(CoordinateSequence ring, PathKind kind) {
        addPath(ring, kind, Orientation.isCCW(ring) != (kind == PathKind.SHELL));
    }

    private void addPath(CoordinateSequence path, PathKind kind, boolean reversed) {
        int size = path.size();
        for (int i = 0; i < size; i++) {
            int from = reversed ? size - 1 - i : i;
            xy[2 * vertices] = (float) (path.getX(from) - originX);
            xy[2 * vertices + 1] = (float) (path.getY(from) - originY);
            vertices++;
        }
        ends.add(vertices);
        kinds.add(kind);
    }
}
