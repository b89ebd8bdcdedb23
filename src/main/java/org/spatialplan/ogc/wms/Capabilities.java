package org.spatialplan.ogc.wms;

import java.util.List;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.ows.ServiceContact;

/**
 * What the service offers, in no version's words.
 *
 * @param address of {@code /ows} as the client reached it
 * @param crs the systems in which every layer is offered
 * @param mostPixels width and height of the largest square picture
 * @param root above all
 * @param group made of the layers
 */
record Capabilities(
        String address,
        String updateSequence,
        String title,
        ServiceContact contact,
        List<Crs> crs,
        int mostPixels,
        LayerDescription root,
        LayerDescription group,
        List<LayerDescription> layers) {

    /** Addresses of operations are prefixes, to which clients add parameters. */
    String prefix() {
        return address + "?SERVICE=WMS&";
    }

    /** The address of the service without {@code /ows}. */
    String home() {
        return address.substring(0, address.lastIndexOf('/'));
    }
}
