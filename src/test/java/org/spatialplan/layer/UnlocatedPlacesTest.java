package org.spatialplan.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.SmallCity;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.Proximity;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.query.PlanMap;
import org.spatialplan.run.Seeds;

/** Creeks that nobody located in random towns and counties: wherever they may run they are possible, elsewhere they are not. */
class UnlocatedPlacesTest {

    private static final int CREEKS = 40;
    private static final double SIDE_KM = 60;
    /** The ground is flat, the degrees in between are not: what a straight edge is off by. */
    private static final double SPARE_KM = 0.05;

    private final Random random = Seeds.random("unlocated places");
    private final SmallCity city = new SmallCity();
    private final List<Unit> units = new ArrayList<>();

    /** A disc, or the half of the map on one side of its middle. */
    private record Unit(String address, double x, double y, double radiusKm) {

        boolean holds(Coordinate km, double spareKm) {
            if (radiusKm > 0) {
                return Math.hypot(km.x - x, km.y - y) <= radiusKm + spareKm;
            }
            return km.x >= x - 0.5 - spareKm && km.x <= x + SIDE_KM / 2 + 0.5 + spareKm;
        }
    }

    @Test
    void aCreekIsPossibleWhereItMayRunAndNowhereElse() {
        grounds();
        List<List<Unit>> creeks = new ArrayList<>();
        city.project(1, "citywide");
        for (int i = 0; i < CREEKS; i++) {
            List<Unit> within = some();
            creeks.add(within);
            city.unlocated(
                    "rivers/creek-" + i, within.stream().map(Unit::address).toArray(String[]::new));
            city.link("projects/1", "rivers/creek-" + i, "along feature named", "溪");
        }
        PlanMap map = city.map();
        for (int i = 0; i < CREEKS; i++) {
            PlacedLink.Place place = map.links().get(i).place();
            assertThat(place.somewhereInside()).isTrue();
            assertThat(place.standIns()).hasSameSizeAs(creeks.get(i));
            for (int k = 0; k < 40; k++) {
                Coordinate km = new Coordinate(SIDE_KM * random.nextDouble(), SIDE_KM * random.nextDouble());
                boolean may = creeks.get(i).stream().anyMatch(unit -> unit.holds(km, -SPARE_KM));
                boolean surelyNot = creeks.get(i).stream().noneMatch(unit -> unit.holds(km, SPARE_KM));
                boolean found = near(map, place, km);
                assertThat(found).as(creeks.get(i) + " " + km).isEqualTo(may || found && !surelyNot);
            }
        }
    }

    private void grounds() {
        half("west", 0);
        half("east", SIDE_KM / 2);
        city.feature("city/city", "POLYGON ((0 0, 60 0, 60 60, 0 60, 0 0))", 500);
        for (int i = 0; i < 12; i++) {
            Unit town = new Unit(
                    "places/town-" + i,
                    SIDE_KM * random.nextDouble(),
                    SIDE_KM * random.nextDouble(),
                    1 + 8 * random.nextDouble());
            units.add(town);
            city.feature(town.address(), "POINT (" + town.x() + " " + town.y() + ")", town.radiusKm() * 1000);
        }
    }

    private void half(String id, double westKm) {
        double east = westKm + SIDE_KM / 2;
        units.add(new Unit("districts/" + id, westKm, 0, 0));
        city.feature(
                "districts/" + id,
                "POLYGON ((" + westKm + " 0, " + east + " 0, " + east + " 60, " + westKm + " 60, " + westKm + " 0))",
                500);
    }

    private List<Unit> some() {
        List<Unit> all = new ArrayList<>(units);
        java.util.Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(4));
    }

    private boolean near(PlanMap map, PlacedLink.Place place, Coordinate km) {
        Geometry point = city.toLonLat("POINT (" + km.x + " " + km.y + ")");
        UncertainShape asked = new UncertainShape(map.frame().toGround(point), 0);
        var found = Proximity.possiblyWithin(place.shape().orElseThrow(), asked, 0);
        found.ifPresent(proximity -> assertThat(proximity.certainty()).isEqualTo(Certainty.POSSIBLE));
        return found.isPresent();
    }
}
