package org.spatialplan.query.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spatialplan.SmallCity;
import org.spatialplan.check.Overlap;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.PlanMap;

/** What is at a site, on small maps that a reader can draw. */
class SmallSitesTest {

    private static final String SITE = "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))";

    private final SmallCity city = new SmallCity()
            .feature("districts/east", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", 100)
            .feature("districts/west", "POLYGON ((-10 0, 0 0, 0 10, -10 10, -10 0))", 100)
            .feature("city/city", "POLYGON ((-10 0, 10 0, 10 10, -10 10, -10 0))", 100);

    private SiteSurroundings at(double accuracyM, String... wktKm) {
        PlanMap map = city.map();
        return CityMap.finder(map)
                .find(List.of(wktKm).stream()
                        .map(part -> new UncertainShape(map.frame().toGround(city.toLonLat(part)), accuracyM))
                        .toList());
    }

    @Test
    void certainAndPossibleAreToldBySlack() {
        city.feature("parks/over-all", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))", 100)
                .feature("parks/near", "POLYGON ((2.1 1, 3 1, 3 2, 2.1 2, 2.1 1))", 150)
                .feature("parks/apart", "POLYGON ((2.3 1, 3 1, 3 2, 2.3 2, 2.3 1))", 150);

        List<MetFeature> parks = at(0, SITE).features();

        assertThat(parks).extracting(park -> park.feature().id()).containsExactly("over-all", "near");
        assertThat(parks).extracting(MetFeature::certainty).containsExactly(Certainty.CERTAIN, Certainty.POSSIBLE);
        assertThat(parks.get(1).distanceM()).isCloseTo(100, offset(0.1));
        assertThat(parks.get(1).slackM()).isEqualTo(150);
        assertThat(at(60, SITE).features()).hasSize(2);
        assertThat(at(160, SITE).features())
                .as("the site's own accuracy counts too")
                .hasSize(3);
    }

    @Test
    void sharedSizeIsAnAreaForAreas() {
        city.feature("parks/half", "POLYGON ((1.5 0, 4 0, 4 4, 1.5 4, 1.5 0))", 0);

        Overlap shared = at(0, SITE).features().get(0).overlap().orElseThrow();

        assertThat(shared.measure()).isEqualTo(Overlap.Measure.AREA_M2);
        assertThat(shared.share()).isCloseTo(0.5, offset(1e-3));
    }

    @Test
    void sharedSizeIsALengthForLines() {
        city.feature("rivers/river", "LINESTRING (0 1.5, 6 1.5)", 100);

        Overlap taken = at(0, SITE).features().get(0).overlap().orElseThrow();

        assertThat(taken.measure()).isEqualTo(Overlap.Measure.LENGTH_M);
        assertThat(taken.size()).isCloseTo(1000, offset(1.0));
        assertThat(taken.least()).as("100 m less at each end").isCloseTo(800, offset(1.0));
        assertThat(taken.most()).as("100 m more at each end").isCloseTo(1200, offset(1.0));
        assertThat(taken.share()).as("of the river").isCloseTo(1 / 6.0, offset(1e-3));
    }

    @Test
    void partsOfOneSiteCountTogether() {
        city.feature("parks/one", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))", 0).feature("reservoirs/far", "POINT (6 6)", 0);

        SiteSurroundings site = at(0, SITE, "POINT (5 6)");

        assertThat(site.features()).hasSize(1);
        assertThat(near(site, "reservoirs").distanceM()).as("of the point").isCloseTo(1000, offset(1.0));
    }

    @Test
    void nearestIsToldOfLinesAndOfLayersThatAreNotMet() {
        city.feature("red-lines/far", "POLYGON ((8 8, 9 8, 9 9, 8 9, 8 8))", 50, Map.of("zone", "core"))
                .feature("red-lines/nearer", "POINT (5 2)", 30, Map.of("zone", "core"))
                .feature("parks/here", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))", 0);

        SiteSurroundings site = at(20, SITE);

        NearFeature line = near(site, "red-lines");
        assertThat(line.line().orElseThrow().id()).isEqualTo("ecological-red-line");
        assertThat(line.feature().id()).isEqualTo("nearer");
        assertThat(line.distanceM()).isCloseTo(3000, offset(3.0));
        assertThat(line.slackM()).isEqualTo(50);
        assertThat(site.nearest()).extracting(NearFeature::layer).doesNotContain("parks", "districts", "city");
        assertThat(site.features()).extracting(MetFeature::layer).doesNotContain("red-lines");
    }

    @Test
    void aLineThatIsMetHasDistanceZero() {
        city.feature("red-lines/here", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))", 0, Map.of("zone", "core"));

        assertThat(near(at(0, SITE), "red-lines").distanceM()).isZero();
    }

    @Test
    void townshipsAreApartFromOtherPlaces() {
        city.feature("places/town", "POINT (3 1.5)", 2000, Map.of("kind", "town"))
                .feature("places/far-town", "POINT (9 9)", 2000, Map.of("kind", "town"))
                .feature("places/bridge", "POINT (1.5 1.5)", 50, Map.of("kind", "bridge"));

        SiteSurroundings site = at(0, SITE);

        assertThat(site.townships()).extracting(town -> town.feature().id()).containsExactly("town");
        assertThat(site.townships().get(0).certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(site.features()).singleElement().satisfies(bridge -> {
            assertThat(bridge.feature().id()).isEqualTo("bridge");
            assertThat(bridge.certainty()).as("50 m, in the middle of 1 km²").isEqualTo(Certainty.CERTAIN);
            assertThat(bridge.overlap()).isEmpty();
        });
    }

    @Test
    void itemsOfWhichOnlyTheDistrictIsKnownAreApart() {
        city.feature("rivers/river", "LINESTRING (0 1.5, 9 1.5)", 10)
                .project(1, "east")
                .project(2, "east")
                .project(3, "west")
                .project(4, "citywide")
                .link("projects/1", "rivers/river", "along feature named", "名")
                .link("projects/2", "districts/east", "within district named", "东");

        SiteSurroundings site = at(0, SITE);

        assertThat(site.items()).extracting(item -> item.subject().id()).containsExactly("1");
        assertThat(site.items(Subject.Kind.PROJECTS).get(0).certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(site.inUnits()).extracting(item -> item.subject().id()).containsExactly("2");
        assertThat(site.citywide()).isEqualTo(1);
        assertThat(near(at(0, "POINT (5 8)"), "projects").distanceM()).isCloseTo(6500, offset(7.0));
    }

    @Test
    void whatIsNotLocatedIsNotExcludedWhereItMayBe() {
        city.unlocated("reservoirs/somewhere-east", "districts/east")
                .unlocated("reservoirs/somewhere-west", "districts/west")
                .unlocated("parks/anywhere");

        assertThat(at(0, SITE).notExcluded())
                .extracting(unlocated -> unlocated.ref().toString())
                .containsExactlyInAnyOrder("reservoirs/somewhere-east", "parks/anywhere");
    }

    private static NearFeature near(SiteSurroundings site, String layer) {
        Optional<NearFeature> found = site.nearest().stream()
                .filter(near -> near.layer().equals(layer))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError(layer + " is not among " + site.nearest()));
    }
}
