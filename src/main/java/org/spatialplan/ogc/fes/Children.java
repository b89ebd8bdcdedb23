package org.spatialplan.ogc.fes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The child elements of an element, found by local name: the namespaces of a version differ, its names do not. */
public final class Children {

    private Children() {}

    public static List<Element> of(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> of(Element parent, String localName) {
        return of(parent).stream()
                .filter(child -> child.getLocalName().equals(localName))
                .toList();
    }

    public static Optional<Element> find(Element parent, String localName) {
        return of(parent, localName).stream().findFirst();
    }

    /** Text without the blanks around it. */
    public static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** An attribute without namespace; empty if it is missing or blank. */
    public static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name)).filter(value -> !value.isBlank());
    }
}
