package org.spatialplan.plan;

import java.util.List;
import java.util.Optional;

/** An item of the plan that belongs to a field and has responsible bodies. */
public sealed interface PlanItem permits Project, Action, Task, Indicator {

    /** Returns the reference to this item. */
    Subject subject();

    /** Returns the name in Chinese. */
    String nameZh();

    /** Returns the name in English. */
    String nameEn();

    /** Returns the id of its {@link Field}; empty where the plan puts it in none. */
    String field();

    /** Returns the ids of the responsible bodies, in the plan's order. */
    List<String> bodies();

    /** Finds the role of a body; empty where the plan does not name it for this item. */
    default Optional<BodyRole> roleOf(String body) {
        return BodyRole.of(body, bodies());
    }
}
