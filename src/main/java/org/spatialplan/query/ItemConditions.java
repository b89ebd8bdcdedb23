package org.spatialplan.query;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.BodyRole;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.PlanPeriod;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Task;

/** The conditions of questions about the plan's items, without those on where they are. */
public final class ItemConditions {

    /** The value of the district that means the whole city. */
    public static final String CITYWIDE = "citywide";

    private ItemConditions() {}

    /** Tests for items of a field. */
    public static Predicate<PlanItem> inField(String field) {
        return item -> item.field().equals(field);
    }

    /** Tests for items that name a body, in a role if one is given. */
    public static Predicate<PlanItem> ofBody(String body, Optional<BodyRole> role) {
        return item -> item.roleOf(body)
                .filter(own -> role.isEmpty() || role.get() == own)
                .isPresent();
    }

    /** Tests for items in whose texts all words occur, separated by blanks: names, summaries, bodies, places. */
    public static Predicate<PlanItem> saying(String words, PlanMap map) {
        SearchedText texts = SearchedText.of(map);
        return item -> texts.of(item).hasAll(words);
    }

    /** Tests for items whose finest link has one of these precisions. */
    public static Predicate<PlanItem> placedTo(Set<Precision> precisions, PlanMap map) {
        return item -> precisions.contains(PlacedLink.finest(map.linksOf(item.subject())));
    }

    /**
     * Tests for projects that have a district in their territory.
     *
     * @param district its id, or {@link #CITYWIDE} for projects of the whole city
     */
    public static Predicate<Project> inDistrict(String district) {
        return district.equals(CITYWIDE)
                ? project -> project.territory().isEmpty()
                : project -> project.territory().contains(district);
    }

    /** Tests for projects whose works go on in a year. */
    public static Predicate<Project> in(int year) {
        return project -> project.runsIn(year);
    }

    /** Tests for projects whose works go on in at least one year of a period. */
    public static Predicate<Project> in(PlanPeriod period) {
        return period::meets;
    }

    /** Tests for tasks of a chapter. */
    public static Predicate<Task> ofChapter(int chapter) {
        return task -> task.chapter() == chapter;
    }
}
