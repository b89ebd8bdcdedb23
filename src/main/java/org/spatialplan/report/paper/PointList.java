package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.write.BoundaryRing;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.report.boundary.ZoneOutline;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.Ground;

/**
 * The boundary points of a ground in the plane of its zone: easting as x, northing as y, in metres. Immutable.
 *
 * @param zone the system of the coordinates
 * @param asSubmitted whether they are the coordinates of the file, as opposed to converted ones
 * @param outlines in the order of the file, each ring's points in that of {@link BoundaryRing}; the point that closes a ring
 *     is left out
 */
record PointList(Crs zone, boolean asSubmitted, List<Outline> outlines) {

    /** What an outline is. */
    enum Kind {
        /** The outer ring of an area. */
        OUTER,
        /** A hole of an area. */
        INNER,
        LINE,
        POINT
    }

    /** One ring or line, or a point. */
    record Outline(Kind kind, List<Coordinate> points) {}

    /** Lists the points of a ground; none if its coordinates cannot be brought into a zone. */
    static PointList of(Ground ground, CoordinateInterpretation reading) {
        if (reading.crs().zone().isPresent()) {
            return new PointList(
                    reading.crs(),
                    true,
                    ground.submitted()
                            .map(submitted -> outlines(reading.inOrder(submitted)))
                            .orElse(List.of()));
        }
        return ground.lonLat()
                .map(lonLat -> converted(lonLat, ground, reading))
                .orElseGet(() -> new PointList(reading.crs(), false, List.of()));
    }

    private static PointList converted(Geometry lonLat, Ground ground, CoordinateInterpretation reading) {
        Crs zone = zoneAt(lonLat.getEnvelopeInternal().centre().x);
        try {
            return new PointList(
                    zone,
                    false,
                    outlines(
                            new ZoneOutline(reading, zone).of(ground.submitted().orElseThrow())));
        } catch (UnprojectableGeometryException e) {
            return new PointList(zone, false, List.of());
        }
    }

    private static Crs zoneAt(double longitude) {
        return GaussKruger.about(3 * Math.rint(longitude / 3), 3, true)
                .map(zone -> Crs.ofEpsg(zone.epsg()))
                .orElse(Crs.CRS84);
    }

    /** The number of points. */
    int size() {
        return outlines.stream().mapToInt(outline -> outline.points().size()).sum();
    }

    private static List<Outline> outlines(Geometry geometry) {
        List<Outline> outlines = new ArrayList<>();
        GeometryFilter add = part -> {
            if (part instanceof Polygon area) {
                outlines.add(new Outline(Kind.OUTER, BoundaryRing.inOrder(area.getExteriorRing(), true)));
                for (int i = 0; i < area.getNumInteriorRing(); i++) {
                    outlines.add(new Outline(Kind.INNER, BoundaryRing.inOrder(area.getInteriorRingN(i), false)));
                }
            } else if (part instanceof LineString line) {
                outlines.add(new Outline(Kind.LINE, List.of(line.getCoordinates())));
            } else if (part instanceof Point point && !point.isEmpty()) {
                outlines.add(new Outline(Kind.POINT, List.of(point.getCoordinate())));
            }
        };
        geometry.apply(add);
        return List.copyOf(outlines);
    }
}
