package org.spatialplan.ogc.wms;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;

/**
 * What a map shows, of GetMap and of the map that GetFeatureInfo points into.
 *
 * @param layers the lowest first
 * @param warnings what was assumed for dimensions
 * @param box x right, y up
 * @param pixelMm width of a pixel in mm
 */
record MapQuery(
        List<StyledLayer> layers, List<String> warnings, Crs crs, Envelope box, int width, int height, double pixelMm) {

    long pixels() {
        return (long) width * height;
    }
}
