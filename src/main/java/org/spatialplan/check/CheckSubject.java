package org.spatialplan.check;

import java.util.List;
import java.util.Set;
import org.spatialplan.geo.UncertainShape;

/**
 * A subject of a check: works at some places.
 *
 * @param id the caller's name for it
 * @param works what is to be done
 * @param territory ids of the districts that contain it; empty if unknown or the whole city
 * @param parts its places; empty if they are unknown
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
     * @param somewhereInside whether the shape is a territory that contains the place somewhere: then no finding is
     *     certain, and overlaps are not measured
     */
    public record Part(String label, UncertainShape shape, boolean somewhereInside) {}
}
