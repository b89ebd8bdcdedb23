package org.spatialplan.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanPeriod;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Project.ActionOfProject;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;

/**
 * Makes features of the plan's projects, actions and tasks at the places of their links. An item whose territory alone
 * is known gets no geometry, because a place would be invented. Stateless and thread-safe.
 */
public final class LinkedLayers {

    private static final String SOURCE = "the places that the plan's words name, by the links of this project";
    /** The strictest licence of the linked layers. */
    private static final String LICENCE = "ODbL-1.0";

    private LinkedLayers() {}

    /** The properties whose values are lists. In files they are texts, joined by semicolons. */
    public static final List<String> LISTS = Stream.concat(
                    Stream.of("bodies", "territory", "activity", "actions", "projects", "periods", "links"),
                    LinkedPlaces.LISTS.stream())
            .toList();

    /** The properties that serve questions. Pictures and tiles do without them. */
    public static final Set<String> ASKED = Stream.concat(
                    Stream.of("lead_body", "and_others", "actions", "projects", "periods"), LinkedPlaces.LISTS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Makes the projects' features, with the properties that every interface of the service uses. Each kind of figure is
     * one property, null where the plan gives none. A territory that is missing is the whole city.
     *
     * @param asOf date of the plan's version
     */
    public static List<Feature> projects(LinkedPlaces places, LocalDate asOf) {
        Plan plan = places.plan();
        return plan.projects().stream()
                .map((Project project) -> {
                    Map<String, Object> attributes = new LinkedHashMap<>();
                    attributes.put("number", project.number());
                    attributes.put("field", project.field());
                    attributes.put("year_from", project.yearFrom());
                    attributes.put("year_to", project.yearTo());
                    attributes.put(
                            "periods",
                            PlanPeriod.of(project).stream()
                                    .map(PlanPeriod::word)
                                    .toList());
                    attributes.put("investment_wan_yuan", project.investment());
                    putBodies(project.bodies(), attributes);
                    attributes.put("territory", project.territory().isEmpty() ? null : project.territory());
                    attributes.put("activity", project.activities());
                    attributes.put(
                            "actions",
                            project.actions().stream()
                                    .map(ActionOfProject::action)
                                    .distinct()
                                    .toList());
                    attributes.put("summary_zh", project.summaryZh());
                    attributes.put("summary_en", project.summaryEn());
                    // each kind in the plan's order, for all projects the same
                    plan.quantityKinds().forEach(kind -> attributes.put(kind.id(), null));
                    project.quantities()
                            .forEach(quantity -> attributes.put(
                                    quantity.kind(), quantity.value().doubleValue()));
                    String notExact = project.quantitiesNotExact();
                    attributes.put("not_exact", notExact.isEmpty() ? null : notExact);
                    return feature(project.subject(), project.nameZh(), project.nameEn(), places, asOf, attributes);
                })
                .toList();
    }

    /**
     * Makes the actions' features. An action that no project carries out has an empty list of projects.
     *
     * @param asOf date of the plan's version
     */
    public static List<Feature> actions(LinkedPlaces places, LocalDate asOf) {
        Map<String, List<Integer>> projects = new HashMap<>();
        for (Project project : places.plan().projects()) {
            project.actions().stream()
                    .map(ActionOfProject::action)
                    .distinct()
                    .forEach(action -> projects.computeIfAbsent(action, any -> new ArrayList<>())
                            .add(project.number()));
        }
        return places.plan().actions().stream()
                .map((Action action) -> {
                    Map<String, Object> attributes = new LinkedHashMap<>();
                    attributes.put("field", action.field());
                    attributes.put("kind", action.kind());
                    putBodies(action.bodies(), attributes);
                    attributes.put("and_others", action.andOthers());
                    attributes.put("projects", projects.getOrDefault(action.id(), List.of()));
                    return feature(action.subject(), action.nameZh(), action.nameEn(), places, asOf, attributes);
                })
                .toList();
    }

    /**
     * Makes the tasks' features.
     *
     * @param asOf date of the plan's version
     */
    public static List<Feature> tasks(LinkedPlaces places, LocalDate asOf) {
        return places.plan().tasks().stream()
                .map((Task task) -> {
                    Map<String, Object> attributes = new LinkedHashMap<>();
                    attributes.put("chapter", task.chapter());
                    attributes.put("field", task.field());
                    putBodies(task.bodies(), attributes);
                    attributes.put("and_others", task.andOthers());
                    attributes.put("summary_zh", task.summaryZh());
                    attributes.put("summary_en", task.summaryEn());
                    attributes.put("evidence", task.evidence());
                    return feature(task.subject(), task.nameZh(), task.nameEn(), places, asOf, attributes);
                })
                .toList();
    }

    private static void putBodies(List<String> bodies, Map<String, Object> attributes) {
        attributes.put("bodies", bodies.isEmpty() ? null : bodies);
        attributes.put("lead_body", bodies.stream().findFirst().orElse(null));
    }

    /**
     * Returns the drawing of links: their places in degrees (CRS84), each once, without those that only contain the
     * place.
     */
    public static Optional<Geometry> drawn(List<PlacedLink> links) {
        List<Geometry> parts = located(links)
                .flatMap(link -> link.place().lonLat().stream())
                .distinct()
                .flatMap(LinkedLayers::elements)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new GeometryFactory().buildGeometry(parts));
    }

    /**
     * The places of an item that are known equally surely, drawn together.
     *
     * @param lonLat degrees (CRS84)
     * @param accuracyM the worst of these places, metres; empty if it says nothing, because they are assumed or stand for
     *     a township
     */
    public record DrawnPlaces(Geometry lonLat, OptionalDouble accuracyM) {}

    /**
     * Returns the drawing of links in parts: the places that are certain, then the others. A place that one link makes
     * certain is not drawn again.
     */
    public static List<DrawnPlaces> drawnParts(List<PlacedLink> links) {
        Set<Geometry> drawn = new LinkedHashSet<>();
        return Stream.of(Placing.CERTAIN, Placing.POSSIBLE)
                .flatMap(placing -> part(links, placing, drawn).stream())
                .toList();
    }

    /**
     * Draws the places that are placed so surely.
     *
     * @param drawn what is drawn already; the new places are added
     */
    private static Optional<DrawnPlaces> part(List<PlacedLink> links, Placing placing, Set<Geometry> drawn) {
        List<PlacedLink> part =
                links.stream().filter(link -> link.placing() == placing).toList();
        List<Geometry> places = part.stream()
                .flatMap(link -> link.place().lonLat().stream())
                .flatMap(LinkedLayers::elements)
                .filter(drawn::add)
                .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new DrawnPlaces(new GeometryFactory().buildGeometry(places), statedM(part)));
    }

    /** Returns the worst accuracy of places, unless it would make of possible ones certain ones. */
    private static OptionalDouble statedM(List<PlacedLink> part) {
        OptionalDouble worst = worstAccuracyM(part);
        boolean misleading = part.get(0).placing() == Placing.POSSIBLE
                && worst.isPresent()
                && worst.getAsDouble() <= Placing.MAX_CERTAIN_M;
        return misleading ? OptionalDouble.empty() : worst;
    }

    private static Feature feature(
            Subject subject,
            String nameZh,
            String nameEn,
            LinkedPlaces places,
            LocalDate asOf,
            Map<String, Object> attributes) {
        List<PlacedLink> own = places.of(subject);
        places.put(subject, attributes);
        attributes.put(
                "links",
                own.stream().map(link -> link.target().toString()).distinct().toList());
        Optional<Geometry> geometry = drawn(own);
        return new Feature(
                subject.id(),
                nameZh,
                nameEn,
                geometry,
                geometry.isPresent() ? worstAccuracyM(own) : OptionalDouble.empty(),
                SOURCE,
                LICENCE,
                geometry.isPresent() ? Status.DERIVED : Status.UNLOCATED,
                asOf,
                attributes);
    }

    private static OptionalDouble worstAccuracyM(List<PlacedLink> links) {
        return located(links)
                .flatMap(link -> link.place().shape().stream())
                .mapToDouble(shape -> shape.accuracyM())
                .max();
    }

    private static Stream<PlacedLink> located(List<PlacedLink> links) {
        return links.stream().filter(link -> !link.place().somewhereInside());
    }

    private static Stream<Geometry> elements(Geometry geometry) {
        return IntStream.range(0, geometry.getNumGeometries()).mapToObj(geometry::getGeometryN);
    }
}
