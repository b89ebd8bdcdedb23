package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A query as written, in either encoding.
 *
 * @param typeNames with or without prefixes; empty if identifiers have the types
 * @param namespaces by prefix
 * @param filter of FES or Filter 1.1
 * @param cql CQL2 text or ECQL
 * @param bbox four numbers, perhaps with a CRS
 * @param ids of features
 * @param properties to return; empty for all
 * @param sortBy as a parameter writes it
 */
record QueryText(
        List<String> typeNames,
        Map<String, String> namespaces,
        Optional<Element> filter,
        Optional<String> cql,
        Optional<String> bbox,
        List<String> ids,
        List<String> properties,
        Optional<String> sortBy,
        Optional<String> srsName) {

    /** Returns the query for those identifiers that belong to one type. */
    QueryText ofType(String type) {
        List<String> own = ids.stream().filter(id -> id.startsWith(type + ".")).toList();
        return new QueryText(List.of(type), namespaces, filter, cql, bbox, own, properties, sortBy, srsName);
    }
}
