package org.spatialplan.ogc.fes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds the child elements of an element by local name, because namespaces differ between versions and names do not.
 */
public final class Children {

    private Children() {}

    /** Lists all child elements. */
    public static List<Element> of(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Lists the child elements with a local name. */
    public static List<Element> of(Element parent, String localName) {
        return of(parent).stream()
                .filter(child -> child.getLocalName().equals(localName))
                .toList();
    }

    /** Finds the first child element with a local name. */
    public static Optional<Element> find(Element parent, String localName) {
        return of(parent, localName).stream().findFirst();
    }

    /** Returns the text without surrounding blanks. */
    public static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** Finds an attribute without namespace; empty if it is missing or blank. */
    public static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name)).filter(value -> !value.isBlank());
    }
}
