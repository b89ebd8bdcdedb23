package org.spatialplan.query;

import java.util.Collection;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;

/** Tells how closely projects are placed. Stateless. */
public final class ProjectPlaces {

    private ProjectPlaces() {}

    /** Returns the finest precision among a project's links, as far as they are located. */
    public static Precision precision(Project project, PlanMap map) {
        return PlacedLink.finest(map.linksOf(project.subject()));
    }

    /** Counts the different places finer than a district to which links of the projects lead, located or not. */
    public static int count(Collection<Project> projects, PlanMap map) {
        return (int) projects.stream()
                .flatMap(project -> map.linksOf(project.subject()).stream())
                .filter(link -> !link.link().precision().isTerritoryOnly())
                .map(PlacedLink::target)
                .distinct()
                .count();
    }
}
