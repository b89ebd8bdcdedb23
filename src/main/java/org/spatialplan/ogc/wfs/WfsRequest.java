package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Map;
import org.spatialplan.ogc.ows.Kvp;
import org.w3c.dom.Element;

/**
 * A request by either encoding.
 *
 * @param operation as the standard spells it
 * @param kvp the parameters; of a document its attributes and simple children, under the names that they have as parameters
 * @param namespaces by prefix, as the request declares them
 * @param queries the wfs:Query elements of a document, else empty
 * @param isXml whether it came as a document
 * @param address of the service, without a query
 */
record WfsRequest(
        WfsVersion version,
        String operation,
        Kvp kvp,
        Map<String, String> namespaces,
        List<Element> queries,
        boolean isXml,
        String address) {}
