package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class GroundFrameTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Known points of EPSG:4548 (117°E) and 4549 (120°E), which PROJ agrees with to 1 mm. */
    @Test
    void agreesWithTheStandardZones() {
        Coordinate place = new Coordinate(118.59, 24.91);

        Coordinate in4548 = GroundFrame.about(117).toGround(place);
        Coordinate in4549 = GroundFrame.about(120).toGround(place);

        assertThat(in4548.x).isCloseTo(660640.765, within(0.001));
        assertThat(in4548.y).isCloseTo(2757023.651, within(0.001));
        assertThat(in4549.x).isCloseTo(357547.520, within(0.001));
        assertThat(in4549.y).isCloseTo(2756823.045, within(0.001));
    }

    @Property
    void comesBackWhereItWas(
            @ForAll @DoubleRange(min = 117, max = 120) double lon,
            @ForAll @DoubleRange(min = 23, max = 27) double lat) {
        GroundFrame frame = GroundFrame.about(118.5);
        Point place = FACTORY.createPoint(new Coordinate(lon, lat));

        assertThat(frame.toLonLat(frame.toGround(place)).distance(place)).isLessThan(1e-9);
    }

    /** Within 100 km of the central meridian the scale error stays below 0.02 %. */
    @Property
    void distancesAreTrueMetres(
            @ForAll @DoubleRange(min = 117.6, max = 119.4) double lon,
            @ForAll @DoubleRange(min = 24.4, max = 25.9) double lat,
            @ForAll @DoubleRange(min = -0.02, max = 0.02) double east,
            @ForAll @DoubleRange(min = -0.02, max = 0.02) double north) {
        GroundFrame frame = GroundFrame.about(118.5);
        double drawn = frame.toGround(new Coordinate(lon, lat))
                .distance(frame.toGround(new Coordinate(lon + east, lat + north)));
        double onEllipsoid = Geodesic.WGS84.Inverse(lat, lon, lat + north, lon + east).s12;

        assertThat(drawn).isCloseTo(onEllipsoid, within(0.01 + onEllipsoid * 0.0002));
    }
}
