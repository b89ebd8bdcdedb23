package org.spatialplan.bench.line;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineMap;

/** What is asked: parcels and points of the benchmark, roads of 50 km, townships of 10 km. In metres of the ground frame. */
final class LineQuestions {

    private static final double STEP_M = 100;
    private static final int STEPS = 500;
    private final CityShapes data;

    LineQuestions(CityShapes data) {
        this.data = data;
    }

    Geometry parcel(int i) {
        return data.parcels().get((int) (i * 7919L % data.parcels().size()));
    }

    Geometry point(int i) {
        return parcel(i).getCentroid();
    }

    /** 50 km in 500 segments, winding. */
    LineString line(int i) {
        Random random = new Random(i);
        Coordinate[] course = new Coordinate[STEPS + 1];
        double x = random.nextDouble(455_000, 545_000);
        double y = random.nextDouble(2_715_000, 2_805_000);
        double heading = Math.atan2(2_760_000 - y, 500_000 - x);
        for (int k = 0; k <= STEPS; k++) {
            course[k] = new Coordinate(x, y);
            heading += random.nextGaussian() * 0.1;
            x += STEP_M * Math.cos(heading);
            y += STEP_M * Math.sin(heading);
        }
        return LineMap.FACTORY.createLineString(course);
    }

    /** Some 10 km across, 400 vertices. */
    Polygon area(int i) {
        Random random = new Random(i);
        return ragged(random.nextDouble(455_000, 545_000), random.nextDouble(2_715_000, 2_805_000), 5_000, 400, random);
    }

    static Polygon ragged(double x, double y, double radiusM, int vertices, Random random) {
        double[] phases = random.doubles(4, 0, 2 * Math.PI).toArray();
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int k = 0; k < vertices; k++) {
            double angle = 2 * Math.PI * k / vertices;
            double reach = 1;
            for (int octave = 0; octave < phases.length; octave++) {
                reach += 0.15 / (octave + 1) * Math.sin((3 << octave) * angle + phases[octave]);
            }
            double radius = radiusM * reach / 1.3;
            ring[k] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[vertices] = ring[0].copy();
        return LineMap.FACTORY.createPolygon(ring);
    }
}
