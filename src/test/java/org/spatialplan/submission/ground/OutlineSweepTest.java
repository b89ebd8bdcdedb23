package org.spatialplan.submission.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

/** What the sweep vouches for is valid by JTS, and it vouches for all that touches nothing. */
class OutlineSweepTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Property(tries = 300, seed = "2035")
    void what_it_vouches_for_is_valid(@ForAll @LongRange(max = 1L << 40) long seed) {
        Random random = new Random(seed);
        Polygon[] parts = new Polygon[1 + random.nextInt(3)];
        for (int i = 0; i < parts.length; i++) {
            LinearRing[] holes = new LinearRing[random.nextInt(3)];
            for (int k = 0; k < holes.length; k++) {
                holes[k] = ring(random, 4);
            }
            parts[i] = FACTORY.createPolygon(ring(random, 20), holes);
        }
        Geometry area = parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
        if (OutlineSweep.isSurelyValid(area)) {
            assertThat(area.isValid()).as(area.toText()).isTrue();
        } else {
            assertThat(area.isValid() && !touches(area)).as(area.toText()).isFalse();
        }
    }

    /** Vertices of a grid, so that many touch; its turns are few, so that many are simple. */
    private static LinearRing ring(Random random, int reach) {
        double x = random.nextInt(20);
        double y = random.nextInt(20);
        int n = 3 + random.nextInt(5);
        Coordinate[] ring = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double radius = 1 + reach * random.nextDouble();
            ring[i] = new Coordinate(Math.rint(x + radius * Math.cos(angle)), Math.rint(y + radius * Math.sin(angle)));
        }
        ring[n] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    /** Whether a vertex lies on another place of the outline. */
    private static boolean touches(Geometry area) {
        Geometry boundary = area.getBoundary();
        double length = 0;
        for (int i = 0; i < boundary.getNumGeometries(); i++) {
            length += boundary.getGeometryN(i).getNumPoints() - 1;
            Geometry ring = boundary.getGeometryN(i);
            for (int k = i + 1; k < boundary.getNumGeometries(); k++) {
                if (ring.intersects(boundary.getGeometryN(k))) {
                    return true;
                }
            }
            if (!((LinearRing) ring).isSimple()) {
                return true;
            }
        }
        return length == 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1), (4 4, 8 4, 8 8, 4 8, 4 4))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1)), ((2 2, 3 2, 3 3, 2 2)))",
                "POLYGON ((0 0, 9 0, 9 0, 9 9, 0 9, 0 0))",
                "POLYGON ((0 0, 5 0, 9 0, 9 9, 9 5, 0 9, 0 0))"
            })
    void whatTouchesNothingIsVouchedFor(String wkt) throws Exception {
        Geometry area = new WKTReader().read(wkt);
        assertThat(OutlineSweep.isSurelyValid(area)).isEqualTo(area.isValid());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (10 1, 12 1, 12 2, 10 1))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1), (2 2, 3 2, 3 3, 2 2))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((2 2, 3 2, 3 3, 2 2)))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((0 0, 9 0, 9 9, 0 9, 0 0)))",
                "POLYGON ((0 0, 9 9, 9 0, 0 9, 0 0))",
                "POLYGON ((0 0, 9 0, 9 9, 9 5, 9 0, 0 9, 0 0))",
                "POLYGON ((0 0, 9 0, 4 0, 4 4, 0 0))"
            })
    void whatIsBrokenIsNot(String wkt) throws Exception {
        assertThat(OutlineSweep.isSurelyValid(new WKTReader().read(wkt))).isFalse();
    }

    @Test
    void ringsInRingsAreFollowedHoweverDeep() {
        Polygon[] parts = new Polygon[3_000];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = FACTORY.createPolygon(square(9_000 - 2 * i), new LinearRing[] {square(8_999 - 2 * i)});
        }
        assertThat(OutlineSweep.isSurelyValid(FACTORY.createMultiPolygon(parts)))
                .isTrue();
        parts[1_500] = FACTORY.createPolygon(square(9_000 - 2 * 1_500));
        assertThat(OutlineSweep.isSurelyValid(FACTORY.createMultiPolygon(parts)))
                .isFalse();
    }

    private static LinearRing square(double half) {
        return FACTORY.createLinearRing(new Coordinate[] {
            new Coordinate(-half, -half),
            new Coordinate(half, -half),
            new Coordinate(half, half),
            new Coordinate(-half, half),
            new Coordinate(-half, -half)
        });
    }
}
