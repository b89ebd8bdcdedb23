package org.spatialplan.plan;

import java.util.List;
import java.util.Optional;

/**
 * The part of a body in an item of the plan. The plan prints no word for it: as Chinese plans are written, the first
 * body of a row leads (牵头) and those after it support (配合).
 */
public enum BodyRole {
    LEAD,
    SUPPORT;

    /**
     * Finds the role of a body among the bodies of an item.
     *
     * @param bodies ids in the plan's order
     * @return empty if it is not among them
     */
    public static Optional<BodyRole> of(String body, List<String> bodies) {
        int position = bodies.indexOf(body);
        return position < 0 ? Optional.empty() : Optional.of(position == 0 ? LEAD : SUPPORT);
    }
}
