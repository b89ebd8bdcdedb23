package org.spatialplan.ogc.wfs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.ogc.fes.Children;
import org.spatialplan.ogc.ows.Kvp;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Reads a document outside its queries into parameters of the same meaning. */
final class XmlParameters {

    private XmlParameters() {}

    static Kvp of(Element root) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < root.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) root.getAttributes().item(i);
            if (attribute.getNamespaceURI() == null) {
                values.put(attribute.getName().toUpperCase(Locale.ROOT), attribute.getValue());
            }
        }
        list(root, "TypeName", "TYPENAMES", values);
        list(root, "StoredQueryId", "STOREDQUERY_ID", values);
        Children.find(root, "AcceptVersions").ifPresent(list -> list(list, "Version", "ACCEPTVERSIONS", values));
        Children.find(root, "Sections").ifPresent(list -> list(list, "Section", "SECTIONS", values));
        Children.find(root, "StoredQuery").ifPresent(query -> readStoredQuery(query, values));
        return new Kvp(values);
    }

    /** Negotiates the version; a document without AcceptVersions is in the version of its namespace. */
    static WfsVersion negotiated(Kvp kvp, WfsVersion byNamespace) {
        return kvp.find("ACCEPTVERSIONS").isPresent() ? VersionParameter.negotiate(kvp) : byNamespace;
    }

    private static void readStoredQuery(Element query, Map<String, String> values) {
        values.put("STOREDQUERY_ID", query.getAttribute("id"));
        Children.of(query, "Parameter")
                .forEach(parameter ->
                        values.put(parameter.getAttribute("name").toUpperCase(Locale.ROOT), Children.text(parameter)));
    }

    private static void list(Element parent, String child, String parameter, Map<String, String> values) {
        String joined = Children.of(parent, child).stream().map(Children::text).collect(Collectors.joining(","));
        if (!joined.isEmpty()) {
            values.put(parameter, joined);
        }
    }
}
