package org.spatialplan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;

/** Which projects do the same works or share ground, beside the plan's rows and a slow search of all pairs. */
class ProjectOverlapsTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final ProjectOverlaps OVERLAPS = ProjectOverlaps.of(MAP);

    @ParameterizedTest(name = "{0} and {1}: {3} {2}")
    @CsvFileSource(resources = "/golden/overlaps.csv", numLinesToSkip = 1)
    void golden(int project, int other, String kind, String expected, String reason) {
        List<ProjectOverlap> found = OVERLAPS.of(project).stream()
                .filter(overlap -> overlap.has(other))
                .toList();

        assertThat(found.stream()
                        .flatMap(overlap -> overlap.reasons().stream())
                        .filter(any -> kind == null || word(any.kind()).equals(kind))
                        .map(any -> word(any.certainty()))
                        .sorted()
                        .findFirst()
                        .orElse("none"))
                .as(reason)
                .isEqualTo(expected);
    }

    /** A city whose folder has no relations.csv starts without a word of error; who asks is told. */
    @Test
    void aPlanWithoutRelationsIsNotPrepared() {
        PlanMap map = new PlanMap(
                MAP.plan().toBuilder()
                        .relations(List.of())
                        .relationsKnown(false)
                        .build(),
                MAP.catalogue(),
                MAP.frame(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of());

        assertThatCode(() -> ProjectOverlaps.prepare(map)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ProjectOverlaps.of(map)).isInstanceOf(RelationsUnknownException.class);
    }

    /** Two loops over all links, distances by JTS and certainty by growing one outline: nothing is left out in advance. */
    @Test
    void aSlowSearchOfAllPairsFindsTheSame() {
        Map<String, List<String>> expected = new TreeMap<>();
        for (Project one : MAP.plan().projects()) {
            for (Project other : MAP.plan().projects()) {
                if (one.number() < other.number()) {
                    List<String> reasons = reasons(one, other);
                    if (!reasons.isEmpty()) {
                        expected.put(one.number() + " " + other.number(), reasons);
                    }
                }
            }
        }
        Map<String, List<String>> found = new TreeMap<>();
        OVERLAPS.all()
                .forEach(overlap -> found.put(
                        overlap.one().number() + " " + overlap.other().number(),
                        overlap.reasons().stream()
                                .map(ProjectOverlapsTest::described)
                                .sorted()
                                .toList()));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void eachStandsOnceWithTheLowerNumberFirst() {
        assertThat(OVERLAPS.all().stream()
                        .map(overlap ->
                                overlap.one().number() * 1000 + overlap.other().number()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(OVERLAPS.all()).allSatisfy(overlap -> {
            assertThat(overlap.one().number()).isLessThan(overlap.other().number());
            assertThat(overlap.reasons()).isNotEmpty();
        });
    }

    @Test
    void oneTownshipOrDistrictIsNoReason() {
        assertThat(OVERLAPS.all().stream()
                        .flatMap(overlap -> overlap.reasons().stream())
                        .flatMap(reason -> links(reason).stream())
                        .map(link -> link.link().precision()))
                .isNotEmpty()
                .doesNotContain(Precision.TOWNSHIP, Precision.DISTRICT, Precision.CITYWIDE);
    }

    /** Rows 80 and 83: 2024–2026 and 2023–2025. Row 83 states dikes and dredging, row 80 no figure. */
    @Test
    void yearsAndFiguresInCommonAreThePlans() {
        ProjectOverlap creeks = pair(80, 83);
        ProjectOverlap gardens = pair(30, 94);

        assertThat(creeks.together()).contains(new ProjectOverlap.Years(2024, 2025));
        assertThat(creeks.sameQuantities()).isEmpty();
        assertThat(gardens.together()).contains(new ProjectOverlap.Years(2023, 2024));
    }

    private static ProjectOverlap pair(int one, int other) {
        return OVERLAPS.of(one).stream()
                .filter(overlap -> overlap.has(other))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reasons(Project one, Project other) {
        List<String> reasons = new ArrayList<>();
        MAP.plan().relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.SAME_WORKS
                        && relation.subject().equals(one.subject())
                        && relation.object().equals(other.subject()))
                .forEach(relation -> reasons.add(
                        "same_works " + (relation.basis() == Relation.Basis.NAMED ? "certain" : "possible")));
        for (PlacedLink here : ofWorks(one)) {
            for (PlacedLink there : ofWorks(other)) {
                if (isOneName(here, there)) {
                    reasons.add("same_place " + here.link().id() + " "
                            + there.link().id() + " " + (inside(here) || inside(there) ? "possible" : "certain"));
                } else if (isDrawn(here) && isDrawn(there)) {
                    reasons.addAll(ground(here, there));
                }
            }
        }
        return reasons.stream().sorted().toList();
    }

    private static List<PlacedLink> ofWorks(Project project) {
        return MAP.links().stream()
                .filter(link -> link.link().subject().equals(Subject.project(project.number())))
                .filter(link -> link.link().role() != Role.SERVES && link.link().role() != Role.ADDRESS)
                .filter(link -> link.link().precision() == Precision.EXACT
                        || link.link().precision() == Precision.REACH
                        || link.link().precision() == Precision.FEATURE)
                .toList();
    }

    private static boolean isOneName(PlacedLink here, PlacedLink there) {
        Link one = here.link();
        Link other = there.link();
        boolean bothNamed = one.basis() == Link.Basis.NAMED && other.basis() == Link.Basis.NAMED;
        boolean bothStretches = one.reach().isPresent() && other.reach().isPresent();
        boolean wholeButInexact = one.reach().isEmpty() && one.accuracyM().isPresent()
                || other.reach().isEmpty() && other.accuracyM().isPresent();
        boolean sameWords = one.words().contains(other.words()) || other.words().contains(one.words());
        List<String> territory = MAP.plan().territoryOf(one.subject());
        List<String> otherTerritory = MAP.plan().territoryOf(other.subject());
        boolean apart = !territory.isEmpty()
                && !otherTerritory.isEmpty()
                && territory.stream().noneMatch(otherTerritory::contains);
        return one.target().equals(other.target())
                && bothNamed
                && !bothStretches
                && (!wholeButInexact || sameWords)
                && !apart;
    }

    private static boolean inside(PlacedLink link) {
        return link.link().role() == Role.WITHIN;
    }

    private static boolean isDrawn(PlacedLink link) {
        return link.place().shape().isPresent()
                && link.place().standIns().isEmpty()
                && !link.place().somewhereInside();
    }

    private static List<String> ground(PlacedLink here, PlacedLink there) {
        UncertainShape one = here.place().shape().orElseThrow();
        UncertainShape other = there.place().shape().orElseThrow();
        double slack = one.accuracyM() + other.accuracyM();
        double apart = one.ground().distance(other.ground());
        if (apart > slack) {
            return List.of();
        }
        boolean concluded = inside(here)
                || inside(there)
                || here.link().isAssumed()
                || there.link().isAssumed();
        boolean deep = reaches(one.ground(), other.ground(), slack) || reaches(other.ground(), one.ground(), slack);
        return List.of("same_ground " + here.link().id() + " " + there.link().id() + " " + Math.round(apart) + " "
                + (!concluded && (slack == 0 || deep) ? "certain" : "possible"));
    }

    /** Whether one area, shrunk by the depth, still holds a point of the other. */
    private static boolean reaches(Geometry area, Geometry other, double depth) {
        return area.getDimension() == 2 && area.buffer(-depth).intersects(other);
    }

    private static String described(OverlapReason reason) {
        String certainty = word(reason.certainty());
        if (reason instanceof OverlapReason.SameWorks) {
            return "same_works " + certainty;
        }
        String links = links(reason).stream().map(link -> link.link().id()).collect(Collectors.joining(" "));
        return reason instanceof OverlapReason.SameGround ground
                ? "same_ground " + links + " " + Math.round(ground.distanceM()) + " " + certainty
                : "same_place " + links + " " + certainty;
    }

    private static List<PlacedLink> links(OverlapReason reason) {
        if (reason instanceof OverlapReason.SamePlace place) {
            return List.of(place.one(), place.other());
        }
        return reason instanceof OverlapReason.SameGround ground ? List.of(ground.one(), ground.other()) : List.of();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
