package org.spatialplan.query.filter;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spatialplan.layer.XmlName;

/**
 * How a property may be called: by its own name, by its name in XML documents, or by a short name that filters had before all
 * interfaces shared one schema.
 */
public final class PropertyNames {

    private static final Map<String, String> SHORT = Map.of("investment", "investment_wan_yuan");

    private PropertyNames() {}

    /** Finds the own name of a property by any of its names; a property of exactly that name has precedence. */
    public static Optional<String> resolve(String name, Predicate<String> isKnown) {
        return isKnown.test(name) ? Optional.of(name) : first(isKnown, XmlName.decode(name), SHORT.get(name));
    }

    /**
     * Finds the own name of a property for readers of XML documents of the type, where a name in XML has precedence.
     */
    public static Optional<String> resolveXml(String name, Predicate<String> isKnown) {
        return first(isKnown, XmlName.decode(name), name, SHORT.get(name));
    }

    private static Optional<String> first(Predicate<String> isKnown, String... names) {
        return Stream.of(names)
                .filter(name -> name != null && isKnown.test(name))
                .findFirst();
    }
}
