package org.spatialplan.ogc.wms;

import java.util.List;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.ows.ServiceContact;

/**
 * The capabilities, independent of the version.
 *
 * @param address of {@code /ows} as the client reached it
 * @param crs the systems that every layer is offered in
 * @param maxPixels width and height of the largest square picture
 * @param root the layer above all others
 * @param group the layer that is made of all others
 */
record Capabilities(
        String address,
        String updateSequence,
        String title,
        ServiceContact contact,
        List<Crs> crs,
        int maxPixels,
        LayerDescription root,
        LayerDescription group,
        List<LayerDescription> layers) {

    /** Returns the prefix of operations' addresses, to which clients add parameters. */
    String prefix() {
        return address + "?SERVICE=WMS&";
    }

    /** Returns the address of the service without {@code /ows}. */
    String home() {
        return address.substring(0, address.lastIndexOf('/'));
    }
}
