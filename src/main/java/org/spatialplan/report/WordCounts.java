package org.spatialplan.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spatialplan.text.EnumNames;

/** How many there are of each constant, by its word: an answer has the same shape, whatever was found. */
public final class WordCounts {

    private WordCounts() {}

    /** @param all constants that are counted, 0 for those that are not found */
    public static <E extends Enum<E>> Map<String, Long> of(E[] all, Stream<E> found) {
        Map<String, Long> counts = new TreeMap<>();
        for (E constant : all) {
            counts.put(EnumNames.of(constant), 0L);
        }
        found.forEach(constant -> counts.merge(EnumNames.of(constant), 1L, Long::sum));
        return counts;
    }
}
