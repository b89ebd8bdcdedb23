package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The area from the plane against the one along geodesics, whose computation has nothing in common with it. */
class EllipsoidAreaTest {

    private static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @CsvSource({"118.5, 25", "117.9, 24.5", "119.3, 25.9", "118.0, 26.0"})
    void agreesWithGeodesicsWhereEdgesAreShort(double longitude, double latitude) {
        Geometry lonLat = Densifier.densify(
                FACTORY.toGeometry(new Envelope(longitude, longitude + 0.05, latitude, latitude + 0.05)), 0.0005);

        double plane = FRAME.areaM2(FRAME.toGround(lonLat));

        double geodesic = GroundMeasure.areaM2(lonLat);
        assertThat(plane).isCloseTo(geodesic, within(geodesic * 1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0.1", "0.37", "0.999"})
    void partsAddUpToTheWhole(double cut) {
        Envelope box = new Envelope(560_000, 600_000, 2_700_000, 2_740_000);
        double at = box.getMinX() + cut * box.getWidth();
        Geometry left = FACTORY.toGeometry(new Envelope(box.getMinX(), at, box.getMinY(), box.getMaxY()));
        Geometry right = FACTORY.toGeometry(new Envelope(at, box.getMaxX(), box.getMinY(), box.getMaxY()));

        double whole = FRAME.areaM2(FACTORY.toGeometry(box));

        assertThat(FRAME.areaM2(left) + FRAME.areaM2(right)).isCloseTo(whole, within(whole * 1e-14));
    }
}
