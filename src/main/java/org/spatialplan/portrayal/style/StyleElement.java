package org.spatialplan.portrayal.style;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

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
            throw found.get(1).invalid(Messages.of("portrayal.style.twice", childName));
        }
        return found.stream().findFirst();
    }

    StyleElement require(String childName) {
        return child(childName).orElseThrow(() -> invalid(Messages.of("portrayal.style.missing", name, childName)));
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
                throw child.invalid(
                        Messages.of("portrayal.style.unknown-element", child.name(), name, listed(List.of(names))));
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
        throw invalid(Messages.of("portrayal.style.no-number", text));
    }

    InvalidStyleException invalid(LocalizedText reason) {
        return new InvalidStyleException(file, line, reason);
    }

    /** The words that are known, for the reason of a fault; always in the same order. */
    static String listed(Collection<String> known) {
        return known.stream().sorted().collect(Collectors.joining(", "));
    }
}
