package org.spatialplan.outline;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** The grid on which the outlines lie, so that what they share is shared to the last digit. */
final class Grid {

    /** Degrees, about a metre. */
    static final double SIZE = 1e-5;

    static final PrecisionModel STEP = new PrecisionModel(1e5);

    private Grid() {}

    /** What two lines share along their course: where they only cross is left out. */
    static Geometry shared(Geometry line, Geometry other) {
        OverlayNG overlay = new OverlayNG(line, other, STEP, OverlayNG.INTERSECTION);
        overlay.setStrictMode(true);
        return overlay.getResult();
    }
}
