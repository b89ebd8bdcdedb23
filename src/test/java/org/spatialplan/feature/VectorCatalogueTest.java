package org.spatialplan.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.GeodataFiles;
import org.spatialplan.NoStore;
import org.spatialplan.feature.FeatureType.GeometryKind;

class VectorCatalogueTest {

    private static VectorCatalogue catalogue;

    @BeforeAll
    static void load() {
        ProjectChecks checks = ProjectChecks.of(GeodataFiles.planMap(), GeodataFiles.DAY);
        catalogue = new VectorCatalogue(new FeatureCatalogue(() -> checks, new NoStore()));
    }

    @Test
    void aMixedTypeHasATypeForEachKindThatOccurs() {
        assertThat(ids(id -> id.startsWith("red-lines")))
                .containsExactly("red-lines", "red-lines-points", "red-lines-areas");
        assertThat(ids(id -> id.startsWith("conflicts-")))
                .containsExactly("conflicts-points", "conflicts-lines", "conflicts-areas");
        assertThat(ids(id -> id.startsWith("rivers"))).containsExactly("rivers");
        assertThat(get("conflicts-lines").type().geometry()).isEqualTo(GeometryKind.CURVE);
    }

    /** Nothing that has a place is lost, and nothing without one is shown. */
    @Test
    void theKindsHoldAllPlacesTogether() {
        List<String> mixtures = new ArrayList<>();
        for (FeatureTable mixed : catalogue.list()) {
            List<FeatureTable> kinds = Stream.of(GeometryTypeSplit.values())
                    .flatMap(kind -> catalogue.find(kind.of(mixed.type().id())).stream())
                    .toList();
            if (!kinds.isEmpty()) {
                mixtures.add(mixed.type().id());
                TreeSet<String> located = new TreeSet<>();
                mixed.rows().stream()
                        .filter(row -> FeatureTable.geometry(row) != null)
                        .forEach(row -> located.add(FeatureTable.id(row)));
                TreeSet<String> found = new TreeSet<>();
                kinds.forEach(table -> table.rows().forEach(row -> found.add(FeatureTable.id(row))));
                assertThat(found).as(mixed.type().id()).isEqualTo(located);
                assertThat(points(kinds)).as(mixed.type().id()).isEqualTo(points(List.of(mixed)));
            }
        }
        assertThat(mixtures).contains("conflicts", "red-lines");
    }

    @Test
    void eachGeometryIsOfItsKind() {
        assertThat(get("conflicts-areas").rows()).isNotEmpty();
        for (SimpleFeature row : get("conflicts-areas").rows()) {
            assertThat(FeatureTable.geometry(row).getDimension())
                    .as(row.getID())
                    .isEqualTo(2);
            assertThat(FeatureTable.geometry(row).getGeometryType()).isIn("Polygon", "MultiPolygon");
            assertThat(row.getID()).startsWith("conflicts-areas.");
        }
    }

    @Test
    void theTablesAreMadeOnce() {
        assertThat(get("conflicts-areas")).isSameAs(get("conflicts-areas"));
        assertThat(catalogue.isOfTheMap("conflicts-areas")).isFalse();
        assertThat(catalogue.times("red-lines-areas")).isEqualTo(catalogue.times("red-lines"));
    }

    private static int points(List<FeatureTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(FeatureTable::geometry)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Geometry::getNumPoints)
                .sum();
    }

    private static FeatureTable get(String id) {
        return catalogue.find(id).orElseThrow();
    }

    private static List<String> ids(Predicate<String> wanted) {
        return catalogue.list().stream()
                .map(table -> table.type().id())
                .filter(wanted)
                .toList();
    }
}
