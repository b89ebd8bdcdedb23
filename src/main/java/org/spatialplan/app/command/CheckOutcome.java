package org.spatialplan.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.text.Finding;

/**
 * The outcome of a check.
 *
 * @param parcels number of parcels
 * @param counts number of parcels by state and certainty, for example {@code conflict, possible}
 * @param first the first parcels that are not clear, one line each
 * @param remarks findings about the parcels together
 */
record CheckOutcome(long parcels, Map<String, Long> counts, List<String> first, List<Finding> remarks) {

    private static final int MAX_LINES = 20;
    private static final String CLEAR = "clear";

    /** Whether there are parcels, and all of them were checked and are clear of conflicts. */
    boolean isAllClear() {
        return parcels > 0 && counts.keySet().stream().allMatch(CheckOutcome::isClear);
    }

    /** How many parcels that are not clear are not in {@link #first()}. */
    long left() {
        return counts.entrySet().stream()
                        .filter(entry -> !isClear(entry.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                - first.size();
    }

    private static boolean isClear(String key) {
        return key.equals(CLEAR) || key.startsWith(CLEAR + ",");
    }

    /** Counts rows. Used by one thread. */
    static final class Counter {

        private final Map<String, Long> counts = new LinkedHashMap<>();
        private final List<String> first = new ArrayList<>();
        private long parcels;

        void add(String id, String name, String state, String certainty, String reason, String features) {
            parcels++;
            counts.merge(certainty.isEmpty() ? state : state + ", " + certainty, 1L, Long::sum);
            if (!state.equals(CLEAR) && first.size() < MAX_LINES) {
                first.add(String.join(
                        "  ",
                        id,
                        name,
                        certainty.isEmpty() ? state : state + " (" + certainty + ")",
                        reason,
                        features));
            }
        }

        CheckOutcome outcome(List<Finding> remarks) {
            return new CheckOutcome(parcels, Map.copyOf(counts), List.copyOf(first), List.copyOf(remarks));
        }
    }
}
