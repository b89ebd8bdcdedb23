package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.spatialplan.geo.BoundingBuffer;

/** The band round an outline in which the true outline lies. */
final class Band {

    private Band() {}

    /** All points within so many metres of an outline; empty for 0. */
    static Geometry round(Geometry outline, double slackM) {
        return slackM == 0 || outline.isEmpty()
                ? outline.getFactory().createPolygon()
                : BoundingBuffer.outer(opened(outline), slackM);
    }

    /**
     * The same lines with each closed one in two halves. JTS 1.20 buffers a closed line as a ring from both sides, and where
     * the distance is larger than the ring its inner curve turns inside out and leaves a hole: ground beside the very outline
     * would count as surely inside.
     */
    private static Geometry opened(Geometry outline) {
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            LineString line = (LineString) outline.getGeometryN(i);
            Coordinate[] vertices = line.getCoordinates();
            if (line.isClosed() && vertices.length > 2) {
                int half = vertices.length / 2;
                lines.add(outline.getFactory().createLineString(Arrays.copyOfRange(vertices, 0, half + 1)));
                lines.add(outline.getFactory().createLineString(Arrays.copyOfRange(vertices, half, vertices.length)));
            } else {
                lines.add(line);
            }
        }
        return outline.getFactory().createMultiLineString(lines.toArray(LineString[]::new));
    }
}
