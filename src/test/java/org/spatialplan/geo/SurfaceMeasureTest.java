package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Sizes from the plane against those along geodesics, whose computation has nothing in common with it. */
class SurfaceMeasureTest {

    private static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @CsvSource({"118.5, 25", "117.9, 24.5", "119.3, 25.9", "118.0, 26.0", "121.4, 25.1", "115.6, 31.0"})
    void areasAgreeWithGeodesicsWhereEdgesAreShort(double longitude, double latitude) {
        Geometry lonLat = Densifier.densify(
                FACTORY.toGeometry(new Envelope(longitude, longitude + 0.05, latitude, latitude + 0.05)), 0.0005);

        double plane = FRAME.areaM2(FRAME.toGround(lonLat));

        // chords of 50 m are 0.02 mm off their arcs: 1e-9 of an area 5 km wide
        assertThat(plane).isCloseTo(GroundMeasure.areaM2(lonLat), within(plane * 2e-8));
    }

    @ParameterizedTest
    @CsvSource({"118.5, 25, 118.6, 25.1", "117.5, 24.6, 119.4, 25.9", "121.4, 25.1, 121.5, 25.0"})
    void lengthsAgreeWithGeodesics(double fromX, double fromY, double toX, double toY) {
        Geometry lonLat = Densifier.densify(
                FACTORY.createLineString(new Coordinate[] {new Coordinate(fromX, fromY), new Coordinate(toX, toY)}),
                0.0005);

        double plane = FRAME.lengthM(FRAME.toGround(lonLat));

        assertThat(plane).isCloseTo(GroundMeasure.lengthM(lonLat), within(plane * 1e-8));
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
