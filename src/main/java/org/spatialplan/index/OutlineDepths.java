package org.spatialplan.index;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Depths;

/**
 * Tells how deep places lie in one of the packed areas.
 *
 * @param area the number of the area
 */
record OutlineDepths(PackedAreas areas, int area) implements Depths {

    @Override
    public Envelope box() {
        return areas.box(area);
    }

    @Override
    public boolean holds(Coordinate at) {
        return areas.holds(area, at.x, at.y);
    }

    @Override
    public double depthM(Coordinate at) {
        double distance = Math.sqrt(areas.outline(area).squaredDistance(at.x, at.y, 0, Double.MAX_VALUE));
        return holds(at) ? distance : -distance;
    }

    @Override
    public Optional<Coordinate> nearest(Coordinate at, double limitM) {
        OutlineTree outline = areas.outline(area);
        if (outline.squaredDistance(at.x, at.y, 0, limitM * limitM) > limitM * limitM) {
            return Optional.empty();
        }
        double[] nearest = outline.nearest(at.x, at.y);
        return Optional.of(new Coordinate(nearest[0], nearest[1]));
    }
}
