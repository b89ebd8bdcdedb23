package org.spatialplan.ogc.wms;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;

/**
 * The content of a map, for GetMap and for the map of a GetFeatureInfo.
 *
 * @param layers the lowest first
 * @param warnings assumed values of dimensions
 * @param box x right, y up
 * @param pixelMm width of a pixel in mm
 */
record MapQuery(
        List<StyledLayer> layers, List<String> warnings, Crs crs, Envelope box, int width, int height, double pixelMm) {

    long pixels() {
        return (long) width * height;
    }
}
