package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

class EdgeStripTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final BufferParameters FINE = fine();

    private static BufferParameters fine() {
        BufferParameters parameters = new BufferParameters(200);
        parameters.setSimplifyFactor(1e-7);
        return parameters;
    }

    @Test
    void aStripInARectangleLeavesTheSmallerRectangle() {
        assertThat(EdgeStrip.insideM2(box(100, 60), 5).orElseThrow()).isCloseTo(100 * 60 - 90 * 50, within(1e-9));
    }

    @Test
    void aStripRoundARectangleHasRoundCorners() {
        assertThat(EdgeStrip.outsideM2(box(100, 60), 5).orElseThrow())
                .isCloseTo(2 * 160 * 5 + Math.PI * 25, within(1e-9));
    }

    @Test
    void theDirectionOfTheRingDoesNotMatter() {
        Geometry angle = polygon(0, 0, 90, 0, 90, 40, 50, 40, 50, 80, 0, 80);

        assertThat(EdgeStrip.insideM2(angle.reverse(), 2).orElseThrow())
                .isCloseTo(EdgeStrip.insideM2(angle, 2).orElseThrow(), within(1e-9));
        assertThat(EdgeStrip.outsideM2(angle, 2).orElseThrow()).isCloseTo(340 * 2 + 5 * Math.PI - 4, within(1e-9));
    }

    /** Buffers with a fine arc are inside the exact ones outwards, so they bound from below what a bound must reach. */
    @Test
    void noStripIsSmallerThanThatOfABuffer() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            Polygon ragged = ragged(random);
            double width = random.nextDouble(0.01, 8);
            if (ragged.isValid() && EdgeStrip.insideM2(ragged, width).isPresent()) {
                Geometry grown = BufferOp.bufferOp(ragged, width, FINE);
                Geometry shrunk = BufferOp.bufferOp(ragged, -width, FINE);
                double noise = 1e-3 * width * width + 1e-7 * ragged.getArea();

                assertThat(EdgeStrip.outsideM2(ragged, width).orElseThrow())
                        .isGreaterThan(grown.getArea() - ragged.getArea() - noise);
                assertThat(EdgeStrip.insideM2(ragged, width).orElseThrow())
                        .isGreaterThan(ragged.getArea() - shrunk.getArea() - noise);
            }
        }
    }

    @Test
    void whatIsNarrowOrLargeOrHasHolesIsNotMeasured() {
        assertThat(EdgeStrip.insideM2(box(100, 6), 1)).isEmpty();
        assertThat(EdgeStrip.insideM2(box(2_000, 600), 1)).isEmpty();
        assertThat(EdgeStrip.insideM2(box(100, 100).difference(box(50, 50).buffer(-10)), 1))
                .isEmpty();
        assertThat(EdgeStrip.outsideM2(FACTORY.createPolygon(), 1)).isEmpty();
    }

    private static Polygon ragged(Random random) {
        int n = random.nextInt(3, 40);
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double r = 100 * random.nextDouble(0.3, 1);
            xy[2 * i] = r * Math.cos(2 * Math.PI * i / n);
            xy[2 * i + 1] = r * Math.sin(2 * Math.PI * i / n);
        }
        return polygon(xy);
    }

    private static Polygon box(double width, double height) {
        return polygon(0, 0, width, 0, width, height, 0, height);
    }

    private static Polygon polygon(double... xy) {
        Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
        for (int i = 0; i < ring.length - 1; i++) {
            ring[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        ring[ring.length - 1] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }
}
