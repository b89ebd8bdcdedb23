package org.spatialplan.portrayal.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.geotools.referencing.GeodeticCalculator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.portrayal.PortrayalLanguage;

/** Distances in a figure, against geodesics. */
class FigureFrameTest {

    private static final double SIZE = 0.02;

    @ParameterizedTest
    @CsvSource({"118.6,24.9", "87.6,43.8", "110,0", "123,53.5"})
    void theScaleBarIsAsLongAsItSays(double longitude, double latitude) {
        FigureFrame frame = around(longitude, latitude);
        ScaleBar bar = ScaleBar.of(frame);
        double y = frame.height() - ScaleBar.BELOW;

        double metres = metres(frame.lonLat(ScaleBar.LEFT, y), frame.lonLat(ScaleBar.LEFT + bar.pixels(), y));

        assertThat(metres).isCloseTo(bar.metres(), within(bar.metres() * 1e-4));
    }

    @ParameterizedTest
    @CsvSource({"118.6,24.9", "87.6,43.8", "110,0", "123,53.5"})
    void aMetreIsAsLongInBothDirections(double longitude, double latitude) {
        FigureFrame frame = around(longitude, latitude);

        double east = metres(frame.lonLat(270, 200), frame.lonLat(370, 200));
        double north = metres(frame.lonLat(320, 150), frame.lonLat(320, 250));

        assertThat(east).isCloseTo(north, within(north * 1e-3));
    }

    @ParameterizedTest
    @CsvSource({"118.6,24.9", "0,90", "179.9,-89.99"})
    void aPointHasAFigure(double longitude, double latitude) {
        Envelope point = new Envelope(new Coordinate(longitude, latitude));
        FigureFrame frame = FigureFrame.around(point, 640, 400, 0.35, 300);

        assertThat(frame.box().contains(point)).isTrue();
        assertThat(frame.box().getArea()).isPositive().isFinite();
        assertThat(ScaleBar.of(frame).label(PortrayalLanguage.EN)).endsWith(" m");
    }

    private static FigureFrame around(double longitude, double latitude) {
        Envelope ground = new Envelope(longitude, longitude + SIZE, latitude, latitude + SIZE);
        return FigureFrame.around(ground, 640, 400, 0.35, 300);
    }

    private static double metres(Coordinate from, Coordinate to) {
        GeodeticCalculator geodesic = new GeodeticCalculator();
        geodesic.setStartingGeographicPoint(from.x, from.y);
        geodesic.setDestinationGeographicPoint(to.x, to.y);
        return geodesic.getOrthodromicDistance();
    }
}
