package org.spatialplan.publish;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.publish.rest.GeoServerRest;

/**
 * Whether GeoServer can draw the layers. Only a picture tells: GeoServer lists views that its user may not read, and
 * makes feature types of them.
 */
record Drawability(GeoServerRest server, Publication publication) {

    /** A picture of a few pixels, in the coordinates of the lat/lon box. */
    private static final String MAP = "/{workspace}/wms?service=WMS&version=1.1.1&request=GetMap&styles=&srs=EPSG:4326"
            + "&layers={layer}&bbox={box}&width=16&height=16&format=image/png&exceptions=application/vnd.ogc.se_xml";

    /**
     * Asks for a picture of each layer that is there.
     *
     * @throws PublishException if one cannot be drawn, with GeoServer's words
     */
    void require() {
        Map<String, String> faults = new LinkedHashMap<>();
        for (PublishedLayer layer : publication.layers()) {
            if (LayerPart.find(server, publication, layer).isPresent()) {
                server.pictureFault(MAP, publication.workspace(), layer.name(), box(layer.extent()))
                        .ifPresent(fault -> faults.put(layer.name(), fault));
            }
        }
        if (!faults.isEmpty()) {
            throw PublishException.unreadable(publication.database(), faults);
        }
    }

    /** The extent, a little wider, as that of one point has no area. */
    private static String box(Envelope extent) {
        Envelope wide = extent.isNull() ? new Envelope(-180, 180, -90, 90) : extent.copy();
        wide.expandBy(1e-4);
        return String.format(
                Locale.ROOT, "%f,%f,%f,%f", wide.getMinX(), wide.getMinY(), wide.getMaxX(), wide.getMaxY());
    }
}
