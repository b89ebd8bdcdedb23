package org.spatialplan.layer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;

/**
 * Makes links for projects, actions and tasks without one: somewhere in the territory (属地) that the plan gives them, or
 * else somewhere in the city. So a missing link never removes an item from spatial answers.
 */
public final class TerritoryLinks {

    private TerritoryLinks() {}

    /**
     * Makes the links of a plan.
     *
     * @param city the feature that is the whole city
     */
    static Stream<Link> of(Plan plan, FeatureRef city) {
        Stream<Link> projects = plan.projects().stream()
                .filter(project -> plan.linksOf(project.subject()).isEmpty())
                .flatMap(project -> ofProject(project.subject(), project.territory(), city));
        Stream<Link> actions = plan.actions().stream()
                .filter(action -> plan.linksOf(action.subject()).isEmpty())
                .map(action -> link(action.subject(), city, Precision.CITYWIDE, ""));
        Stream<Link> tasks = plan.tasks().stream()
                .filter(task -> plan.linksOf(task.subject()).isEmpty())
                .map(task -> link(task.subject(), city, Precision.CITYWIDE, task.evidence()));
        return Stream.of(projects, actions, tasks).flatMap(Function.identity());
    }

    /**
     * Makes a link of a project to a district in its row's territory, whether a link of its own leads there or not.
     *
     * @param outline of the district; empty if it has none
     */
    public static PlacedLink named(Project project, FeatureRef district, Optional<UncertainShape> outline) {
        return placed(
                link(project.subject(), district, Precision.DISTRICT, evidence(project.subject())), district, outline);
    }

    /**
     * Makes a link of an item to a township that its row names, by the index of named places.
     *
     * @param evidence the row
     * @param outline of the township; empty if it has none
     */
    public static PlacedLink named(
            Subject subject, NamedPlace place, FeatureRef township, String evidence, Optional<UncertainShape> outline) {
        Link link = new Link(
                ("named-" + subject + "-" + township.id()).replace('/', '-'),
                subject,
                township.toString(),
                Optional.empty(),
                Role.WITHIN,
                Precision.TOWNSHIP,
                Link.Basis.NAMED,
                OptionalDouble.empty(),
                evidence,
                place.nameZh(),
                place.note());
        return placed(link, township, outline);
    }

    private static PlacedLink placed(Link link, FeatureRef unit, Optional<UncertainShape> outline) {
        PlacedLink.Place place = new PlacedLink.Place(outline, Optional.empty(), link.precision(), true, List.of());
        return new PlacedLink(link, unit, place, place);
    }

    private static String evidence(Subject project) {
        return "annex3/row/" + project.id();
    }

    private static Stream<Link> ofProject(Subject subject, List<String> territory, FeatureRef city) {
        String evidence = evidence(subject);
        return territory.isEmpty()
                ? Stream.of(link(subject, city, Precision.CITYWIDE, evidence))
                : territory.stream()
                        .map(district -> new FeatureRef(LinkPlacement.DISTRICTS, district))
                        .map(district -> link(subject, district, Precision.DISTRICT, evidence));
    }

    private static Link link(Subject subject, FeatureRef target, Precision precision, String evidence) {
        return new Link(
                ("territory-" + subject + "-" + target.id()).replace('/', '-'),
                subject,
                target.toString(),
                Optional.empty(),
                Role.WITHIN,
                precision,
                Link.Basis.NAMED,
                OptionalDouble.empty(),
                evidence,
                "",
                "the territory of the plan's row");
    }
}
