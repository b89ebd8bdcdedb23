package org.spatialplan.query.site;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.text.answer.LocalizedName;

/**
 * A project, action or task of the plan that a site meets or may meet.
 *
 * @param names the id is the item's address, for example {@code projects/86}
 * @param field of the plan; empty for a task of a chapter that is no field
 * @param works years and money; empty for actions and tasks, of which the plan gives none
 * @param bodies responsible, in the plan's order: the first leads
 * @param certainty that of its surest link
 * @param reasons the links that meet the site, the surest first, then the nearest
 */
public record MetItem(
        Subject subject,
        LocalizedName names,
        Optional<LocalizedName> field,
        Optional<Works> works,
        List<LocalizedName> bodies,
        Certainty certainty,
        List<LinkMatch> reasons) {

    public MetItem {
        bodies = List.copyOf(bodies);
        reasons = List.copyOf(reasons);
    }

    /**
     * When a project is built and what it costs.
     *
     * @param yearFrom first year of works
     * @param yearTo last year of works
     * @param investment total investment (总投资) in 万元, 10,000 yuan
     */
    public record Works(int yearFrom, int yearTo, long investment) {}

    /** Tests whether the plan says no more than that the item is somewhere in a unit that the site meets. */
    public boolean isSomewhereInUnit() {
        return reasons.stream().allMatch(reason -> reason.link().place().somewhereInside());
    }

    /** Returns the drawn distance of the first reason in metres. */
    public double distanceM() {
        return reasons.get(0).distanceM();
    }

    /** Returns the sum of both accuracies of the first reason in metres. */
    public double slackM() {
        return reasons.get(0).slackM();
    }
}
