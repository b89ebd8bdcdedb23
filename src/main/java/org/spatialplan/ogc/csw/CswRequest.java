package org.spatialplan.ogc.csw;

import java.util.Optional;
import org.spatialplan.ogc.ows.Kvp;
import org.w3c.dom.Element;

/**
 * A request in either encoding.
 *
 * @param operation as the request spells it
 * @param kvp the parameters; for a document its attributes and simple children, under their names as parameters
 * @param document the root element; empty if it came as parameters
 * @param address of the service, without a query
 */
record CswRequest(String operation, Kvp kvp, Optional<Element> document, String address) {

    /** Returns the address of another path of this service. */
    String address(String path) {
        return address.substring(0, address.length() - "/ows".length()) + path;
    }
}
