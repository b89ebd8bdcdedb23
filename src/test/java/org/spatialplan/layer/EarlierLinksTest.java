package org.spatialplan.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.PlacedLink.Place;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;

/** Places that are taken over from an earlier map are those that a map without an earlier one has. */
class EarlierLinksTest {

    private static final GroundFrame FRAME =
            GroundFrame.about(GeodataFiles.catalogue().centralMeridian());
    private static final Map<String, LayerVersion> LAYERS = layers();
    private static final Plan PLAN = GeodataFiles.plan();
    private static final List<PlacedLink> BEFORE = placement(LAYERS).place(PLAN);

    private static Map<String, LayerVersion> layers() {
        Map<String, LayerVersion> layers = new HashMap<>();
        GeodataFiles.catalogue().layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .forEach(layer -> layers.put(layer.id(), GeodataFiles.version(layer.id())));
        return layers;
    }

    private static LinkPlacement placement(Map<String, LayerVersion> layers) {
        return new LinkPlacement(layer -> Optional.ofNullable(layers.get(layer)), FRAME);
    }

    /** Places the links of a plan, and returns those that were taken over. */
    private static List<PlacedLink> takenOver(Map<String, LayerVersion> layers, Plan plan) {
        EarlierLinks earlier = new EarlierLinks(PLAN, BEFORE, layer -> LAYERS.get(layer) == layers.get(layer));
        List<PlacedLink> placed = placement(layers).after(earlier).place(plan);
        List<PlacedLink> anew = placement(layers).place(plan);

        assertThat(placed).hasSameSizeAs(anew);
        IntStream.range(0, anew.size()).forEach(i -> assertSame(placed.get(i), anew.get(i)));
        return placed.stream()
                .filter(link -> BEFORE.stream().anyMatch(known -> known == link))
                .toList();
    }

    private static void assertSame(PlacedLink placed, PlacedLink anew) {
        assertThat(placed.link()).isEqualTo(anew.link());
        assertThat(placed.target()).isEqualTo(anew.target());
        assertSame(placed.place(), anew.place());
        assertSame(placed.bounds(), anew.bounds());
    }

    private static void assertSame(Place placed, Place anew) {
        assertThat(placed.lonLat()).isEqualTo(anew.lonLat());
        assertThat(placed.shape().map(shape -> shape.ground()))
                .isEqualTo(anew.shape().map(shape -> shape.ground()));
        assertThat(placed.shape().map(shape -> shape.accuracyM()))
                .isEqualTo(anew.shape().map(shape -> shape.accuracyM()));
        assertThat(placed.precision()).isEqualTo(anew.precision());
        assertThat(placed.somewhereInside()).isEqualTo(anew.somewhereInside());
        assertThat(placed.standIns()).isEqualTo(anew.standIns());
    }

    /** The bundled layers, one of which is without its first feature. */
    private static Map<String, LayerVersion> without(String layer) {
        List<Feature> features = LAYERS.get(layer).features();
        Map<String, LayerVersion> layers = new HashMap<>(LAYERS);
        layers.put(layer, new LayerVersion(LAYERS.get(layer).info(), features.subList(1, features.size())));
        return layers;
    }

    @Test
    void whereNothingChangedAllIsTakenOver() {
        assertThat(takenOver(LAYERS, PLAN)).hasSameSizeAs(BEFORE);
    }

    @Test
    void linksToAnotherVersionArePlacedAgain() {
        for (String layer : List.of("rivers", "parks", "places", "red-lines")) {
            assertThat(takenOver(without(layer), PLAN))
                    .as(layer)
                    .hasSizeGreaterThan(BEFORE.size() / 4)
                    .noneMatch(link -> link.target().layer().equals(layer));
        }
    }

    @Test
    void withOtherDistrictsAllArePlacedAgain() {
        assertThat(takenOver(without("districts"), PLAN)).isEmpty();
        assertThat(takenOver(without("city"), PLAN)).isEmpty();
    }

    /** A township that is drawn elsewhere moves what is only known to be within it. */
    @Test
    void whatStandsForAnUnlocatedPlaceCounts() {
        List<PlacedLink> withUnits = BEFORE.stream()
                .filter(link -> link.place().standIns().stream()
                        .anyMatch(unit -> unit.layer().equals("places")))
                .toList();

        assertThat(withUnits).isNotEmpty();
        assertThat(takenOver(without("places"), PLAN)).doesNotContainAnyElementsOf(withUnits);
    }

    @Test
    void aProjectInOtherDistrictsIsPlacedAgain() {
        List<Project> projects = new ArrayList<>(PLAN.projects());
        Project moved = projects.stream()
                .filter(project -> project.territory().equals(List.of("huian")))
                .findFirst()
                .orElseThrow();
        projects.replaceAll(project -> project == moved ? in(List.of("anxi"), project) : project);

        assertThat(takenOver(LAYERS, PLAN.toBuilder().projects(projects).build()))
                .isNotEmpty()
                .noneMatch(link -> link.link().subject().equals(moved.subject()));
    }

    private static Project in(List<String> districts, Project project) {
        return new Project(
                project.number(),
                project.nameZh(),
                project.nameEn(),
                project.field(),
                project.yearFrom(),
                project.yearTo(),
                project.investment(),
                project.bodies(),
                districts,
                project.activities(),
                project.newLand(),
                project.summaryZh(),
                project.summaryEn(),
                project.quantities(),
                project.actions());
    }
}
