package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.layer.ZoneRule.Extent;
import org.spatialplan.layer.ZoneRule.Where;

/** Rules that need more than overlap: other places and the free part respect setbacks and boundaries. */
class SiteSearchLinesTest {

    private static final Geometry WITHIN =
            RedLine.wkt("POLYGON ((-2000 -2000, 2000 -2000, 2000 2000, -2000 2000, -2000 -2000))");
    private static final String SITE = "POLYGON ((0 0, 80 0, 80 60, 0 60, 0 0))";
    private static final double SETBACK_M = 200;

    @ParameterizedTest
    @ValueSource(doubles = {0, 10})
    void aPlaceKeepsASetback(double accuracyM) {
        Geometry shore = RedLine.wkt("POLYGON ((-900 -900, 40 -900, 40 900, -900 900, -900 -900))");
        CheckedMap map = map(Where.NEAR, accuracyM, shore);

        MovedSite nearest = search(map).get(0);

        double distanceM = RedLine.FRAME.toGround(nearest.lonLat()).distance(RedLine.ground(shore));
        assertThat(distanceM).isBetween(SETBACK_M + accuracyM, SETBACK_M + accuracyM + 6);
        FreeGround free = free(map);
        assertThat(free.asDrawn().isEmpty()).isTrue();
        assertThat(free.forbidden()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 10})
    void aPlaceStaysWithinABoundary(double accuracyM) {
        Geometry west = RedLine.wkt("POLYGON ((300 -300, 600 -300, 600 300, 300 300, 300 -300))");
        Geometry east = RedLine.wkt("POLYGON ((600 -300, 900 -300, 900 300, 600 300, 600 -300))");
        CheckedMap map = map(Where.OUTSIDE, accuracyM, west, east);

        List<MovedSite> sites = search(map);

        assertThat(sites).isNotEmpty();
        for (MovedSite site : sites) {
            Geometry placed = RedLine.FRAME.toGround(site.lonLat());
            Geometry inside = RedLine.ground(west.union(east));
            assertThat(inside.buffer(0.01).covers(placed)).isTrue();
            assertThat(inside.getBoundary().distance(placed)).isGreaterThanOrEqualTo(accuracyM);
        }
        assertThat(sites.get(0).eastM()).isBetween(300 + accuracyM, 308 + accuracyM);
        assertThat(free(map).asDrawn().isEmpty()).isTrue();
    }

    @Test
    void whatIsInsideABoundaryStaysFree() {
        Geometry half = RedLine.wkt("POLYGON ((40 -300, 600 -300, 600 300, 40 300, 40 -300))");

        FreeGround free = free(map(Where.OUTSIDE, 5, half));

        assertThat(free.asDrawn().getArea()).isCloseTo(40 * 60, within(0.1));
        assertThat(free.certain().getArea()).isCloseTo(35 * 60, within(2.0));
        assertThat(free.forbidden())
                .singleElement()
                .satisfies(part -> assertThat(part.ground().getArea()).isCloseTo(40 * 60, within(0.1)));
    }

    private static List<MovedSite> search(CheckedMap map) {
        return new SiteSearch(map, Works.of("new-construction"), CheckConditions.NONE)
                .search(
                        RedLine.subject("new-construction", 0, RedLine.wkt(SITE)),
                        new SearchTerms(RedLine.ground(WITHIN), 2, 0, 4, false, 20_000))
                .sites();
    }

    private static FreeGround free(CheckedMap map) {
        return FreeGround.of(map.check().check(RedLine.subject("new-construction", 0, RedLine.wkt(SITE))), map.layers())
                .orElseThrow();
    }

    /** A line whose own ground allows everything, and the ground near or outside of it nothing. */
    private static CheckedMap map(Where where, double accuracyM, Geometry... areas) {
        RuleSet rules = RedLine.RULES;
        Map<String, ZoneRule> zones = new LinkedHashMap<>();
        zones.put(
                "other",
                zone("other", Extent.INSIDE, List.copyOf(rules.activities().keySet())));
        ZoneRule strict = zone("strict", new Extent(where, SETBACK_M, List.of()), List.of());
        zones.put("strict", strict);
        RuleSet line = new RuleSet(
                rules.id(),
                rules.titleZh(),
                rules.titleEn(),
                rules.source(),
                rules.from(),
                rules.zoneAttribute(),
                zones,
                rules.activities(),
                rules.documents(),
                rules.nationalProjects(),
                List.of(),
                List.of(),
                rules.sha256());
        List<Feature> features = new ArrayList<>();
        for (Geometry area : areas) {
            features.add(RedLine.feature("f" + features.size(), "other", accuracyM, area));
        }
        CheckedLayer own = RedLine.layer(line, features.toArray(Feature[]::new));
        return new CheckedMap(
                where == Where.NEAR ? List.of(own, own.near(strict)) : List.of(own),
                List.of(),
                Territory.EVERYWHERE,
                RedLine.FRAME);
    }

    private static ZoneRule zone(String id, Extent extent, List<String> permits) {
        ZoneRule like = RedLine.RULES.zones().get("other");
        return new ZoneRule(
                id,
                like.nameZh(),
                like.nameEn(),
                like.principle(),
                permits,
                Map.of(),
                List.of(),
                like.otherwise(),
                like.citation(),
                extent,
                ZoneRule.Others.FORBIDDEN);
    }
}
