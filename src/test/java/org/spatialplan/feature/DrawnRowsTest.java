package org.spatialplan.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.GeodataFiles;
import org.spatialplan.NoStore;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.Placing;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.PlanMap;

/** Each place is drawn whole or dashed by its own accuracy, whatever the other places of its project. */
class DrawnRowsTest {

    private static final PlanMap MAP = GeodataFiles.linkedPlanMap();

    @ParameterizedTest
    @ValueSource(strings = {"projects", "actions", "tasks"})
    void every_place_is_drawn_once_in_the_part_to_which_its_links_put_it(String type) {
        FeatureTable table = table(type);
        List<SimpleFeature> drawn = DrawnRows.of(table);

        for (SimpleFeature row : table.rows()) {
            List<PlacedLink> links = MAP.linksOf(Subject.parse(type + "/" + FeatureTable.id(row)));
            // the plain way: each link by itself
            Set<Geometry> certain = places(links, Placing.CERTAIN);
            Set<Geometry> possible = places(links, Placing.POSSIBLE);
            possible.removeAll(certain);
            List<SimpleFeature> parts =
                    drawn.stream().filter(part -> DrawnRows.whole(part) == row).toList();
            assertThat(parts.stream().filter(DrawnRowsTest::isWhole).flatMap(DrawnRowsTest::elements))
                    .as("%s %s, certain", type, FeatureTable.id(row))
                    .containsExactlyInAnyOrderElementsOf(certain);
            assertThat(parts.stream().filter(part -> !isWhole(part)).flatMap(DrawnRowsTest::elements))
                    .as("%s %s, possible", type, FeatureTable.id(row))
                    .containsExactlyInAnyOrderElementsOf(possible);
        }
    }

    @Test
    void places_of_one_project_may_look_different() {
        List<SimpleFeature> drawn = DrawnRows.of(table("projects"));

        // four seats that stand for townships, and villages known to 1,500 m
        assertThat(accuracies(drawn, "35")).containsExactly(9500.0);
        assertThat(accuracies(drawn, "86")).singleElement().matches(metres -> (Double) metres > Placing.MAX_CERTAIN_M);
        assertThat(drawn.stream()
                        .filter(row -> accuracies(drawn, FeatureTable.id(row)).size() == 2))
                .as("projects with certain and possible places")
                .isNotEmpty();
    }

    /** The styles say the limit as a number, because other services read them, too. */
    @ParameterizedTest
    @ValueSource(strings = {"projects", "actions", "tasks"})
    void the_styles_have_the_limit_of_the_service(String type) throws IOException {
        String sld = Files.readString(Path.of("styles/" + type + ".sld"));
        Set<String> limits = Pattern.compile(
                        "<ogc:PropertyName>accuracy_m</ogc:PropertyName>\\s*<ogc:Literal>(\\d+)</ogc:Literal>")
                .matcher(sld)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(limits).containsExactly("" + Placing.MAX_CERTAIN_M);
    }

    private static FeatureTable table(String type) {
        ProjectChecks checks = ProjectChecks.of(MAP, GeodataFiles.DAY);
        return new FeatureCatalogue(() -> checks, new NoStore()).find(type).orElseThrow();
    }

    private static boolean isWhole(SimpleFeature part) {
        return part.getAttribute("accuracy_m") instanceof Double metres && metres <= Placing.MAX_CERTAIN_M;
    }

    private static List<Object> accuracies(List<SimpleFeature> drawn, String id) {
        return drawn.stream()
                .filter(row -> FeatureTable.id(row).equals(id))
                .map(row -> row.getAttribute("accuracy_m"))
                .toList();
    }

    private static Set<Geometry> places(List<PlacedLink> links, Placing wanted) {
        return new HashSet<>(links.stream()
                .filter(link -> link.placing() == wanted)
                .flatMap(link -> link.place().lonLat().stream())
                .flatMap(DrawnRowsTest::elements)
                .toList());
    }

    private static Stream<Geometry> elements(SimpleFeature part) {
        return elements(FeatureTable.geometry(part));
    }

    private static Stream<Geometry> elements(Geometry geometry) {
        return IntStream.range(0, geometry.getNumGeometries()).mapToObj(geometry::getGeometryN);
    }
}
