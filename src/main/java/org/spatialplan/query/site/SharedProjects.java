package org.spatialplan.query.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.LinkFinder;
import org.spatialplan.query.LinkMatch;
import org.spatialplan.query.PlanMap;

/**
 * Collects which sites of a batch meet the same project of the plan. A project of which no more is known than its
 * district is left out, because all sites of the district would share it. Not thread-safe.
 */
public final class SharedProjects {

    private final PlanMap map;
    private final LinkFinder links;
    /** The sites of each project, by the project's number, with how surely they meet it. */
    private final Map<Integer, Map<Long, Certainty>> sites = new TreeMap<>();

    /** Begins a batch on one map. */
    public SharedProjects(PlanMap map) {
        this.map = map;
        this.links = new LinkFinder(map);
    }

    /**
     * Adds a site. If an exception ends the search, nothing of the site is added.
     *
     * @param number of the site; sites are added in ascending order
     * @param parts in metres of the ground frame
     * @return how many links of projects the site meets
     */
    public int add(long number, List<UncertainShape> parts) {
        WorkLimit.ask();
        List<LinkMatch> met = parts.stream()
                .flatMap(part -> links.at(part, SharedProjects::isProjectWithPlace).stream())
                .toList();
        met.forEach(match -> sites.computeIfAbsent(project(match), any -> new LinkedHashMap<>())
                .merge(number, match.certainty(), SharedProjects::surer));
        return met.size();
    }

    private static boolean isProjectWithPlace(PlacedLink link) {
        return link.link().subject().kind() == Subject.Kind.PROJECTS
                && !link.place().somewhereInside();
    }

    private static int project(LinkMatch match) {
        return Integer.parseInt(match.link().link().subject().id());
    }

    private static Certainty surer(Certainty one, Certainty other) {
        return Certainty.certainIf(one.isCertain() || other.isCertain());
    }

    /** Lists the projects that two or more of the added sites meet or may meet, by number. */
    public List<SharedProject> list() {
        return sites.entrySet().stream()
                .filter(found -> found.getValue().size() > 1)
                .map(found -> shared(map.plan().findProject(found.getKey()).orElseThrow(), found.getValue()))
                .toList();
    }

    private static SharedProject shared(Project project, Map<Long, Certainty> sites) {
        return new SharedProject(
                project,
                List.copyOf(sites.keySet()),
                sites.keySet().stream()
                        .filter(site -> sites.get(site).isCertain())
                        .toList());
    }
}
