package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Map;
import org.spatialplan.ogc.ows.Kvp;
import org.w3c.dom.Element;

/**
 * A request in either encoding.
 *
 * @param operation in the standard's spelling
 * @param kvp the parameters; for a document its attributes and simple children, under their names as parameters
 * @param namespaces by prefix, as the request declares them
 * @param queries the wfs:Query elements of a document, otherwise empty
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
