package org.spatialplan.ogc.drawing;

import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.Latitudes;

/** Recognises boxes of maps that would show the plan if their axes were interchanged. */
public final class InterchangedAxes {

    private InterchangedAxes() {}

    /**
     * Tests whether a box has latitudes as longitudes or northings as eastings: as it is it cannot be meant, and
     * interchanged it shows the layers.
     *
     * @param box x right and y up as it was read
     * @param drawn extent of the layers, in degrees with longitude as x
     */
    public static boolean are(Envelope box, Crs crs, Supplier<Envelope> drawn) {
        Envelope swapped = new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
        if (crs.isGeographic()) {
            return Latitudes.areInterchanged(box) && swapped.intersects(drawn.get());
        }
        return crs.isFarFromZone(box)
                && !crs.isFarFromZone(swapped)
                && crs.toLonLat(swapped).getEnvelopeInternal().intersects(drawn.get());
    }
}
