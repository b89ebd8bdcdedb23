package org.spatialplan.portrayal.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An element of a style file, with its line.
 *
 * @param name without prefix
 * @param text all characters directly within, stripped
 * @param pieces characters and child elements in their order, for mixed content
 */
record StyleElement(
        String file, int line, String name, Map<String, String> attributes, String text, List<Object> pieces) {

    List<StyleElement> children() {
        return pieces.stream()
                .filter(StyleElement.class::isInstance)
                .map(StyleElement.class::cast)
                .toList();
    }

    List<StyleElement> children(String childName) {
        return children().stream().filter(child -> child.is(childName)).toList();
    }

    /**
     * Finds a child.
     *
     * @throws InvalidStyleException if there is more than one
     */
    Optional<StyleElement> child(String childName) {
        List<StyleElement> found = children(childName);
        if (found.size() > 1) {
            throw found.get(1).invalid(childName + " stands here twice");
        }
        return found.stream().findFirst();
    }

    StyleElement require(String childName) {
        return child(childName).orElseThrow(() -> invalid(name + " needs a " + childName));
    }

    Optional<String> textOf(String childName) {
        return child(childName).map(StyleElement::text).filter(value -> !value.isEmpty());
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /**
     * Checks the names of children.
     *
     * @throws InvalidStyleException if there is another child
     */
    void allow(String... names) {
        for (StyleElement child : children()) {
            if (!List.of(names).contains(child.name())) {
                throw child.invalid(child.name() + " has no place in " + name + " or is not drawn here; known are "
                        + List.of(names).stream().collect(Collectors.joining(", ")));
            }
        }
    }

    double number() {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw invalid("'" + text + "' is no number");
    }

    InvalidStyleException invalid(String message) {
        return new InvalidStyleException(file, line, message);
    }
}
