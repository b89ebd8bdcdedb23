package org.spatialplan.check;

import java.util.List;
import java.util.Set;
import org.spatialplan.geo.UncertainShape;

/**
 * What is checked.
 *
 * @param id the caller's name for it
 * @param works what is to be done
 * @param territory ids of the districts it lies in; empty if unknown or the whole city
 * @param parts where it lies; empty if nobody knows
 */
public record CheckSubject(String id, Works works, Set<String> territory, List<Part> parts) {

    public CheckSubject {
        territory = Set.copyOf(territory);
        parts = List.copyOf(parts);
    }

    /**
     * One place of a subject.
     *
     * @param label the caller's name for it
     * @param somewhereInside whether the shape is a territory that the place lies somewhere inside of: then nothing found is
     *     certain, and overlaps are not measured
     */
    public record Part(String label, UncertainShape shape, boolean somewhereInside) {}
}
