package org.spatialplan.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Tells how deep places lie inside one shape. Coordinates and depths are metres in one plane. */
public interface Depths {

    /** Returns the box of the shape; null ({@link Envelope#isNull}) for an empty shape. */
    Envelope box();

    /** Tests whether the inside of the shape's area contains the place; false for lines and points. */
    boolean holds(Coordinate at);

    /** Returns the distance of a place from the outline in metres, negative outside the area. */
    double depthM(Coordinate at);

    /** Finds the place of the outline that is nearest to another; empty if it is farther away than the limit in metres. */
    Optional<Coordinate> nearest(Coordinate at, double limitM);
}
