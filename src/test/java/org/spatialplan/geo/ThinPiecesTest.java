package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.run.Seeds;

/** Pieces of ground as they are written: on the grid of nine decimals, and valid there. */
class ThinPiecesTest {

    private static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final Coordinate ORIGIN = FRAME.toGround(new Coordinate(118.5, 25));

    @Test
    void thinPiecesStayValidOnTheGridOfTheDecimals() {
        Random random = Seeds.random("thin pieces");
        for (int i = 0; i < 500; i++) {
            Geometry written = DegreeGrid.onGrid(FRAME.toLonLat(sliver(random)));

            assertThat(written.isValid()).as(written.toText()).isTrue();
            assertThat(written.getDimension()).isEqualTo(2);
            for (Coordinate place : written.getCoordinates()) {
                assertThat(place.x).isEqualTo(Math.rint(place.x * 1e9) / 1e9);
                assertThat(place.y).isEqualTo(Math.rint(place.y * 1e9) / 1e9);
            }
        }
    }

    /** Some ten metres long, and a tip of less than a millimetre. */
    private static Polygon sliver(Random random) {
        double x = ORIGIN.x + random.nextDouble() * 10_000;
        double y = ORIGIN.y + random.nextDouble() * 10_000;
        double angle = random.nextDouble() * 2 * Math.PI;
        double along = 5 + random.nextDouble() * 50;
        double across = 0.001 + random.nextDouble() * 0.004;
        Coordinate start = new Coordinate(x, y);
        return new GeometryFactory().createPolygon(new Coordinate[] {
            start,
            new Coordinate(x + along * Math.cos(angle), y + along * Math.sin(angle)),
            new Coordinate(
                    x + along / 2 * Math.cos(angle) - across * Math.sin(angle),
                    y + along / 2 * Math.sin(angle) + across * Math.cos(angle)),
            start.copy()
        });
    }
}
