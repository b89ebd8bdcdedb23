package org.spatialplan.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.Proximity;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;

/**
 * Finds the projects that do the same works or share ground: by what the plan's rows say, by a place that both name, and
 * by drawings that meet. That two lie in one district or township is no overlap. Made once for a map and kept with it.
 * Immutable and thread-safe.
 */
public final class ProjectOverlaps {

    private static final Attachments.Key<ProjectOverlaps> KEY = new Attachments.Key<>();
    private static final Set<Role> OF_WORKS = EnumSet.of(Role.SITE, Role.ALONG, Role.WITHIN);
    private static final Comparator<OverlapReason> SUREST_FIRST = Comparator.comparing(OverlapReason::certainty);

    private final List<ProjectOverlap> all;

    private ProjectOverlaps(PlanMap map) {
        Map<Pair, List<OverlapReason>> found =
                new TreeMap<>(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        stated(map)
                .forEach(works -> add(
                        found,
                        number(works.relation().subject()),
                        number(works.relation().object()),
                        works));
        List<PlacedLink> links =
                map.links().stream().filter(ProjectOverlaps::isOfWorks).toList();
        for (PlacedLink link : links) {
            Stream.concat(samePlaces(link, links, map), sameGrounds(link, map))
                    .forEach(meeting -> add(found, number(link), number(meeting.other()), meeting.reason()));
        }
        this.all = found.entrySet().stream()
                .map(pair -> new ProjectOverlap(
                        project(pair.getKey().one(), map),
                        project(pair.getKey().other(), map),
                        pair.getValue().stream().sorted(SUREST_FIRST).toList()))
                .toList();
    }

    private record Pair(int one, int other) {}

    private record Meeting(PlacedLink other, OverlapReason reason) {}

    /** Finds the overlaps on a map in advance, if its plan says enough for that. */
    public static void prepare(PlanMap map) {
        if (map.plan().areRelationsKnown()) {
            of(map);
        }
    }

    /**
     * Returns the overlaps on a map.
     *
     * @throws RelationsUnknownException if the version of the plan does not say which rows list the same works
     */
    public static ProjectOverlaps of(PlanMap map) {
        RelationsUnknownException.require(map.plan());
        return map.attachments().get(KEY, () -> new ProjectOverlaps(map));
    }

    /** Lists all overlaps, by the numbers of the projects. */
    public List<ProjectOverlap> all() {
        return all;
    }

    /** Lists the overlaps of one project. */
    public List<ProjectOverlap> of(int number) {
        return all.stream().filter(overlap -> overlap.has(number)).toList();
    }

    private static Stream<OverlapReason.SameWorks> stated(PlanMap map) {
        return map.plan().relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.SAME_WORKS)
                .map(OverlapReason.SameWorks::new);
    }

    /** Tests whether a project's link leads to the ground of its works, and not only to a unit that contains it. */
    static boolean isOfWorks(PlacedLink link) {
        return link.link().subject().kind() == Subject.Kind.PROJECTS
                && OF_WORKS.contains(link.link().role())
                && link.link().precision().isTheFeatureItself();
    }

    private static Stream<Meeting> samePlaces(PlacedLink link, List<PlacedLink> links, PlanMap map) {
        return links.stream()
                .filter(other -> number(other) > number(link) && isSamePlace(link, other, map))
                .map(other -> new Meeting(
                        other,
                        new OverlapReason.SamePlace(
                                link, other, Certainty.certainIf(isAllOfIt(link) && isAllOfIt(other)))));
    }

    static boolean isSamePlace(PlacedLink one, PlacedLink other, PlanMap map) {
        return one.target().equals(other.target())
                && NamedMatches.isOfNamedThing(one)
                && NamedMatches.isOfNamedThing(other)
                && NamedMatches.isSameThing(one.link(), other.link())
                && NamedMatches.mayMeet(one, other, map.plan());
    }

    /** Tests whether the works are at the place, and not only somewhere inside it. */
    private static boolean isAllOfIt(PlacedLink link) {
        return link.link().role() != Role.WITHIN;
    }

    private static Stream<Meeting> sameGrounds(PlacedLink link, PlanMap map) {
        if (!isDrawn(link)) {
            return Stream.empty();
        }
        List<Meeting> meetings = new ArrayList<>();
        for (PlacedLink other : LinkTree.of(map).near(link.place().shape().orElseThrow())) {
            if (isOfWorks(other) && isDrawn(other) && number(other) > number(link) && !isSamePlace(link, other, map)) {
                meet(link, other).ifPresent(ground -> meetings.add(new Meeting(other, ground)));
            }
        }
        return meetings.stream();
    }

    /** Tests whether the drawing is the place itself, and no unit represents it. */
    private static boolean isDrawn(PlacedLink link) {
        PlacedLink.Place place = link.place();
        return place.shape().isPresent() && !place.fallback() && !place.somewhereInside();
    }

    private static Optional<OverlapReason> meet(PlacedLink one, PlacedLink other) {
        var here = one.place().shape().orElseThrow();
        var there = other.place().shape().orElseThrow();
        boolean sure = isAllOfIt(one)
                && isAllOfIt(other)
                && !one.link().isAssumed()
                && !other.link().isAssumed();
        return Proximity.within(here, there, 0)
                .map(near -> new OverlapReason.SameGround(
                        one,
                        other,
                        near.distanceM(),
                        here.accuracyM() + there.accuracyM(),
                        Certainty.certainIf(sure && near.certainty().isCertain())));
    }

    private static void add(Map<Pair, List<OverlapReason>> found, int one, int other, OverlapReason reason) {
        found.computeIfAbsent(new Pair(one, other), pair -> new ArrayList<>()).add(reason);
    }

    private static int number(PlacedLink link) {
        return number(link.link().subject());
    }

    private static int number(Subject project) {
        return Integer.parseInt(project.id());
    }

    private static Project project(int number, PlanMap map) {
        return map.plan().findProject(number).orElseThrow();
    }
}
