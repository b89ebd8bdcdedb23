package org.spatialplan.web.description;

import java.util.Set;

/**
 * Whether the bundled city is served. The description of another city has no examples that only the bundled one has.
 *
 * @param served false if the service has a folder of another city
 */
public record BundledCity(boolean served) {

    private static final Set<String> EXAMPLES = Set.of("districts/nanan", "places/heshi-town");

    /** Whether an example is a thing of the city that is served, or of any. */
    boolean has(String example) {
        return served || !EXAMPLES.contains(example);
    }
}
