package org.spatialplan.format.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names the columns of a file that may have one name twice: the second gets a number at its end, so that none hides
 * another. Stateless.
 */
public final class DistinctNames {

    private DistinctNames() {}

    /** The names in their order, each once. */
    public static List<String> of(List<String> names) {
        Set<String> all = new HashSet<>(names);
        Set<String> used = new HashSet<>();
        return names.stream()
                .map(name -> used.add(name) ? name : free(name, all))
                .toList();
    }

    private static String free(String name, Set<String> all) {
        String free = name + "_1";
        for (int i = 2; !all.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
