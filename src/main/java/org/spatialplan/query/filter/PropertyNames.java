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

    /** The own name of the property that is meant; a property of just that name comes first. */
    public static Optional<String> resolve(String name, Predicate<String> isKnown) {
        return isKnown.test(name) ? Optional.of(name) : first(isKnown, XmlName.decode(name), SHORT.get(name));
    }

    /** The same for those who read XML documents of the type: there a name in XML comes first. */
    public static Optional<String> resolveXml(String name, Predicate<String> isKnown) {
        return first(isKnown, XmlName.decode(name), name, SHORT.get(name));
    }

    private static Optional<String> first(Predicate<String> isKnown, String... names) {
        return Stream.of(names)
                .filter(name -> name != null && isKnown.test(name))
                .findFirst();
    }
}
