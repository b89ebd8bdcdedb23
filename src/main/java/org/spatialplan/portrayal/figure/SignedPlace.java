package org.spatialplan.portrayal.figure;

import org.locationtech.jts.geom.Geometry;

/**
 * A place that a figure marks.
 *
 * @param lonLat degrees, longitude as x
 * @param label what is written there; empty for nothing
 */
public record SignedPlace(Geometry lonLat, String label) {

    public SignedPlace(Geometry lonLat) {
        this(lonLat, "");
    }
}
