package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.ogc.fes.Children;
import org.spatialplan.ogc.ows.Kvp;
import org.w3c.dom.Element;

/**
 * A request in either encoding.
 *
 * @param operation in the standard's spelling
 * @param kvp the parameters; for a document its attributes and simple children, under their names as parameters
 * @param namespaces by prefix, as the request declares them
 * @param document the root element; empty if it came as parameters
 * @param address of the service, without a query
 */
record WfsRequest(
        WfsVersion version,
        String operation,
        Kvp kvp,
        Map<String, String> namespaces,
        Optional<Element> document,
        String address) {

    /** Whether the request came as a document. */
    boolean isXml() {
        return document.isPresent();
    }

    /** Lists the wfs:Query elements of a document; none of parameters. */
    List<Element> queries() {
        return document.map(root -> Children.of(root, "Query")).orElse(List.of());
    }
}
