package org.spatialplan.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spatialplan.text.EnumNames;

/**
 * Counts constants by their name in kebab case. Constants that do not occur count 0, so that an answer always has the
 * same members. Stateless.
 */
public final class WordCounts {

    private WordCounts() {}

    /**
     * Counts constants.
     *
     * @param all the constants that are counted
     * @param found the constants that occur
     */
    public static <E extends Enum<E>> Map<String, Long> of(E[] all, Stream<E> found) {
        Map<String, Long> counts = new TreeMap<>();
        for (E constant : all) {
            counts.put(EnumNames.of(constant), 0L);
        }
        found.forEach(constant -> counts.merge(EnumNames.of(constant), 1L, Long::sum));
        return counts;
    }
}
