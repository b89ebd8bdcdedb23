package org.spatialplan.query.filter;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.spatialplan.layer.XmlName;

/** Short names of properties from before all interfaces shared one schema; they are still understood. */
public final class PropertyAliases {

    private static final Map<String, String> ALIASES = Map.of("investment", "investment_wan_yuan");

    private PropertyAliases() {}

    /**
     * Finds the property of a name: a property of that name, or the one with that name in XML, or the one for which it
     * is short.
     */
    public static Optional<String> resolve(String name, Predicate<String> known) {
        return Optional.of(name)
                .filter(known)
                .or(() -> Optional.of(XmlName.decode(name)).filter(known))
                .or(() -> Optional.ofNullable(ALIASES.get(name)).filter(known));
    }
}
