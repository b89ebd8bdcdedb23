package org.spatialplan.query.filter;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.spatialplan.layer.XmlName;

/** Short names that filters had before every door shared one schema; they stay understood. */
public final class PropertyAliases {

    private static final Map<String, String> ALIASES = Map.of("investment", "investment_wan_yuan");

    private PropertyAliases() {}

    /** The name itself if a type has such a property, else that of which it is the name in XML, else that which it is short for. */
    public static Optional<String> resolve(String name, Predicate<String> known) {
        return Optional.of(name)
                .filter(known)
                .or(() -> Optional.of(XmlName.decode(name)).filter(known))
                .or(() -> Optional.ofNullable(ALIASES.get(name)).filter(known));
    }
}
