package org.spatialplan.ogc.wfs;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.ogc.ows.Kvp;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads NAMESPACES: {@code xmlns(prefix,uri)} in 2.0, {@code xmlns(prefix=uri)} in 1.1; of a document, what is in
 * scope.
 */
final class NamespacesParameter {

    private static final Pattern DECLARATION =
            Pattern.compile("xmlns\\(\\s*(?:([^=,()\\s]+)\\s*[=,]\\s*)?([^()]+?)\\s*\\)");

    private NamespacesParameter() {}

    /** Returns the namespaces by prefix; the default namespace has the empty prefix. */
    static Map<String, String> parse(Kvp kvp) {
        Map<String, String> namespaces = new HashMap<>();
        Matcher found = DECLARATION.matcher(
                kvp.find("NAMESPACES").or(() -> kvp.find("NAMESPACE")).orElse(""));
        while (found.find()) {
            namespaces.put(found.group(1) == null ? "" : found.group(1), found.group(2));
        }
        return Map.copyOf(namespaces);
    }

    /** Returns the namespaces that are declared on the element or around it. */
    static Map<String, String> of(Element element) {
        Map<String, String> namespaces = new HashMap<>();
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            for (int i = 0; i < around.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) around.getAttributes().item(i);
                if ("xmlns".equals(attribute.getPrefix())) {
                    namespaces.putIfAbsent(attribute.getLocalName(), attribute.getValue());
                }
            }
        }
        return Map.copyOf(namespaces);
    }
}
