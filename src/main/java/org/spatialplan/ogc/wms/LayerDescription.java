package org.spatialplan.ogc.wms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;

/**
 * The description of a layer in the capabilities.
 *
 * @param summary Chinese and English, with the limits of its use
 * @param lonLat degrees, longitude as x; empty if nothing is located, then the box of the layer above holds
 * @param boxes x right, y up, in each system in which the layer can be drawn
 * @param times when its versions became current, oldest first
 * @param credits the required attribution
 * @param metadata path of a document about the layer
 * @param scales the scales at which anything of it is drawn
 */
record LayerDescription(
        String name,
        String title,
        String summary,
        List<String> keywords,
        Optional<Envelope> lonLat,
        Map<Crs, Envelope> boxes,
        List<Instant> times,
        List<String> credits,
        String metadata,
        List<StyleDescription> styles,
        ScaleRange scales) {

    /**
     * A style of the layer.
     *
     * @param legend size of its legend
     */
    record StyleDescription(String name, String title, Legends.Size legend) {}

    /**
     * A range of scales by their denominators.
     *
     * @param least 0 for no limit
     * @param most infinite for no limit
     */
    record ScaleRange(double least, double most) {
        static final ScaleRange ALL = new ScaleRange(0, Double.POSITIVE_INFINITY);
    }
}
