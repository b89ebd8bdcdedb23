package org.spatialplan.query;

import java.util.Collection;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Project;

/** Counts the places that projects name. Stateless. */
public final class ProjectPlaces {

    private ProjectPlaces() {}

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
