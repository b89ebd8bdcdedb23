package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.UncertainShape;

/** Where a site of the same outline meets nothing that forbids, held against plain JTS. */
class SiteSearchTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geometry WITHIN =
            RedLine.wkt("POLYGON ((-900 -900, 900 -900, 900 900, 100 950, -900 900, -900 -900))");
    private static final double RESOLUTION_M = 8;
    private static final int MANY = 100_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noPlaceMeetsForbiddenGround(long seed) {
        World world = new World(seed);
        for (double turn : new double[] {0, 30}) {
            for (MovedSite site : world.search(3, turn, false).sites()) {
                Geometry placed = RedLine.FRAME.toGround(site.lonLat());
                assertThat(world.roomM(placed, false)).as(site::toString).isPositive();
                assertThat(world.within().buffer(1e-3).covers(placed)).isTrue();
                assertThat(placed.getArea()).isCloseTo(world.site().getArea(), within(0.1));
                assertThat(placed.getCentroid().distance(world.site().getCentroid()))
                        .isCloseTo(site.distanceM(), within(1e-3));
                assertThat(site.report().findings()).allMatch(finding -> finding.state() != ConflictState.CONFLICT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aCompleteSearchMissesNoPlaceWithRoomAround(long seed) {
        World world = new World(seed);
        for (boolean asDrawn : new boolean[] {false, true}) {
            SiteSearch.Result result = world.search(1, 0, asDrawn);
            assertThat(result.complete()).isTrue();
            double nearest = world.nearestRoomyM(asDrawn);
            if (result.sites().isEmpty()) {
                assertThat(nearest).isEqualTo(Double.POSITIVE_INFINITY);
            } else {
                assertThat(result.sites().get(0).distanceM()).isLessThanOrEqualTo(nearest + RESOLUTION_M);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void placesAreNearestFirstApartAndAlwaysTheSame(long seed) {
        World world = new World(seed);
        List<MovedSite> sites = world.search(5, 45, false).sites();

        assertThat(world.search(5, 45, false).sites())
                .extracting(MovedSite::lonLat)
                .isEqualTo(sites.stream().map(MovedSite::lonLat).toList());
        assertThat(sites).extracting(MovedSite::distanceM).isSorted();
        for (int i = 0; i < sites.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertThat(sites.get(i).lonLat().intersects(sites.get(k).lonLat()))
                        .isFalse();
            }
        }
    }

    @Test
    void aSiteThatIsFreeStays() {
        World world = new World(List.of(), RedLine.wkt("POLYGON ((0 0, 60 0, 60 40, 0 40, 0 0))"), 0);

        assertThat(world.search(1, 0, false).sites().get(0).distanceM()).isZero();
    }

    @Test
    void turningFindsANarrowGap() {
        // the gap between both areas is 50 m wide and stands upright, the site is 100 m wide and 30 m high
        World world = new World(
                List.of(
                        RedLine.wkt("POLYGON ((-900 -950, -25 -950, -25 950, -900 950, -900 -950))"),
                        RedLine.wkt("POLYGON ((25 -950, 900 -950, 900 960, 25 960, 25 -950))")),
                RedLine.wkt("POLYGON ((-50 0, 50 0, 50 30, -50 30, -50 0))"),
                0);

        SiteSearch.Result moved = world.search(1, 0, false);
        SiteSearch.Result turned = world.search(1, 90, false);

        assertThat(moved.sites()).isEmpty();
        assertThat(moved.complete()).isTrue();
        assertThat(turned.sites()).singleElement().satisfies(site -> {
            assertThat(site.turnedDegrees()).isEqualTo(90);
            assertThat(site.distanceM()).isLessThan(RESOLUTION_M);
        });
    }

    @Test
    void aSearchThatEndsEarlySaysSo() {
        World world = new World(3);

        SiteSearch.Result result = world.search(5, 0, false, 3);

        assertThat(result.complete()).isFalse();
        assertThat(result.positions()).isLessThan(200);
    }

    @Test
    void nothingIsFoundOutsideTheTerritory() {
        World world = new World(List.of(), RedLine.wkt("POLYGON ((0 0, 60 0, 60 40, 0 40, 0 0))"), 0);
        Territory elsewhere = new Territory(List.of(RedLine.layer(RedLine.feature(
                        "t", "other", 0, RedLine.wkt("POLYGON ((5000 0, 6000 0, 6000 900, 5000 900, 5000 0))")))
                .index()));

        assertThat(world.search(1, 0, false, MANY, elsewhere).sites()).isEmpty();
    }

    /** Areas that forbid, and a site. */
    private record World(List<Geometry> areas, Geometry local, double accuracyM) {

        private static final double SITE_ACCURACY_M = 2;

        World(long seed) {
            this(seed, new Random(seed));
        }

        private World(long seed, Random random) {
            this(
                    java.util.stream.IntStream.range(0, 4 + (int) seed)
                            .mapToObj(i -> star(random, 3 + random.nextInt(40), 100 + random.nextInt(350), 800))
                            .toList(),
                    star(random, 3 + random.nextInt(12), 60 + random.nextInt(150), 300),
                    seed % 3 * 7);
        }

        Geometry site() {
            return RedLine.ground(local);
        }

        Geometry within() {
            return RedLine.ground(WITHIN);
        }

        SiteSearch.Result search(int count, double turn, boolean asDrawn) {
            return search(count, turn, asDrawn, MANY);
        }

        SiteSearch.Result search(int count, double turn, boolean asDrawn, int most) {
            return search(count, turn, asDrawn, most, Territory.EVERYWHERE);
        }

        SiteSearch.Result search(int count, double turn, boolean asDrawn, int most, Territory territory) {
            CheckedMap map = new CheckedMap(
                    List.of(RedLine.layer(RedLine.features(accuracyM, areas))), List.of(), territory, RedLine.FRAME);
            Part part = new Part("area", new UncertainShape(site(), SITE_ACCURACY_M), false);
            return new SiteSearch(map, Works.of("new-construction"), CheckConditions.NONE)
                    .search(
                            new CheckSubject("site", Works.of("new-construction"), Set.of(), List.of(part)),
                            new SearchTerms(within(), count, turn, RESOLUTION_M, asDrawn, most));
        }

        /** Distance to the nearest area beyond both accuracies; 0 or less where they may meet. */
        double roomM(Geometry placed, boolean asDrawn) {
            double slack = asDrawn ? 0 : accuracyM + SITE_ACCURACY_M;
            return areas.stream()
                    .mapToDouble(area -> RedLine.ground(area).distance(placed) - slack)
                    .min()
                    .orElse(1e9);
        }

        /** The shortest way, on a grid of ways, to a place with twice the resolution of room all around. */
        double nearestRoomyM(boolean asDrawn) {
            double roomM = 2 * RESOLUTION_M + 1;
            Geometry site = site();
            double nearest = Double.POSITIVE_INFINITY;
            for (int x = -1200; x <= 1200; x += 40) {
                for (int y = -1200; y <= 1200; y += 40) {
                    Geometry placed =
                            AffineTransformation.translationInstance(x, y).transform(site);
                    if (Math.hypot(x, y) < nearest
                            && within().covers(placed)
                            && within().getBoundary().distance(placed) > roomM
                            && roomM(placed, asDrawn) > roomM) {
                        nearest = Math.hypot(x, y);
                    }
                }
            }
            return nearest;
        }

        private static Geometry star(Random random, int vertices, double radius, int spread) {
            double x = random.nextInt(2 * spread) - spread;
            double y = random.nextInt(2 * spread) - spread;
            List<Coordinate> ring = new ArrayList<>();
            for (int i = 0; i < vertices; i++) {
                double angle = 2 * Math.PI * i / vertices;
                double r = radius * (0.4 + 0.6 * random.nextDouble());
                ring.add(new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle)));
            }
            ring.add(ring.get(0));
            return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
        }
    }
}
