package org.spatialplan.query.site;

import java.util.List;
import org.spatialplan.geo.Certainty;
import org.spatialplan.plan.Project;

/**
 * A project of the plan that several sites of a batch meet or may meet, at a place of its own.
 *
 * @param sites their numbers, ascending
 * @param certain those of them that meet it for certain
 */
public record SharedProject(Project project, List<Long> sites, List<Long> certain) {

    public SharedProject {
        sites = List.copyOf(sites);
        certain = List.copyOf(certain);
    }

    /** Tells how sure it is that several sites meet the project: certain if two of them surely do. */
    public Certainty certainty() {
        return Certainty.certainIf(certain.size() > 1);
    }
}
