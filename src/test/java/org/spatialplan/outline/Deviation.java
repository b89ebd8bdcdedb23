package org.spatialplan.outline;

import java.util.Arrays;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How far two drawings of one area deviate.
 *
 * @param thereP95M 95 % of the first outline lie within so many metres of the second
 * @param backP95M 95 % of the second outline lie within so many metres of the first
 * @param farthestM of either
 * @param areaRatio first to second
 * @param iou what both share, of what either covers
 */
record Deviation(double thereP95M, double backP95M, double farthestM, double areaRatio, double iou) {

    private static final double STEP_M = 50;

    /** @param drawn and {@code other} in metres on the ground; outlines are their boundaries, islands included */
    static Deviation between(Geometry drawn, Geometry other) {
        double[] there = distances(drawn.getBoundary(), other.getBoundary());
        double[] back = distances(other.getBoundary(), drawn.getBoundary());
        double shared =
                OverlayNGRobust.overlay(drawn, other, OverlayNG.INTERSECTION).getArea();
        return new Deviation(
                p95(there),
                p95(back),
                Math.max(there[there.length - 1], back[back.length - 1]),
                drawn.getArea() / other.getArea(),
                shared / (drawn.getArea() + other.getArea() - shared));
    }

    /** 95 % of points along one line lie so near the other, in m. */
    static double p95M(Geometry line, Geometry other) {
        return p95(distances(line, other));
    }

    /** The larger of both ways, in m. */
    double p95M() {
        return Math.max(thereP95M, backP95M);
    }

    private static double[] distances(Geometry from, Geometry to) {
        IndexedFacetDistance distance = new IndexedFacetDistance(to);
        Coordinate[] points = Densifier.densify(from, STEP_M).getCoordinates();
        return Arrays.stream(points)
                .mapToDouble(point -> distance.distance(from.getFactory().createPoint(point)))
                .sorted()
                .toArray();
    }

    private static double p95(double[] sorted) {
        return sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
    }
}
