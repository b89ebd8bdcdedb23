package org.spatialplan.history;

import java.util.Optional;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * How far an outline moved: the Hausdorff distance of the two drawings, measured at the vertices and at places along
 * the edges.
 *
 * @param metres on the ground
 * @param at the place of either outline that moved farthest, in metres of the ground frame
 */
public record Displacement(double metres, Coordinate at) {

    /** The number of places beside its vertices at which a long outline is measured. */
    private static final int PROBES = 1000;

    /** Measures the displacement; empty if one of them has no outline. */
    static Optional<Displacement> between(Geometry before, Geometry after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        Geometry old = outline(before);
        Geometry changed = outline(after);
        Displacement there = farthest(old, changed);
        Displacement back = farthest(changed, old);
        return Optional.of(there.metres >= back.metres ? there : back);
    }

    private static Geometry outline(Geometry geometry) {
        return geometry.getDimension() == 2 ? geometry.getBoundary() : geometry;
    }

    private static Displacement farthest(Geometry from, Geometry to) {
        IndexedFacetDistance distance = new IndexedFacetDistance(to);
        double length = from.getLength();
        Geometry probed = length > 0 ? Densifier.densify(from, length / PROBES) : from;
        Displacement farthest = new Displacement(0, from.getCoordinate());
        for (Coordinate place : probed.getCoordinates()) {
            Point point = from.getFactory().createPoint(place);
            double metres = distance.distance(point);
            if (metres > farthest.metres) {
                farthest = new Displacement(metres, place);
            }
        }
        return farthest;
    }
}
