package org.spatialplan.bench.rival;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/** A ring whose radius is noisy at every scale, like a shore: seen from its centre, each direction meets it once. */
record Star(double x, double y, double radiusM, double[] phases) {

    private static final double ROUGHNESS = 0.4;
    private static final int MOST_OCTAVES = 20;

    static Star at(double x, double y, double radiusM, Random random) {
        return new Star(
                x, y, radiusM, random.doubles(MOST_OCTAVES, 0, 2 * Math.PI).toArray());
    }

    /** The closed ring, with as many vertices as asked for; the first is repeated at the end. */
    Coordinate[] ring(int vertices) {
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double radius = radiusM * (1 + noise(angle, vertices));
            ring[i] = Grid.coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[vertices] = ring[0].copy();
        return ring;
    }

    /** The same centre with a third of the radius: lies within the ring. */
    Star hole() {
        return new Star(x, y, radiusM / 3, phases);
    }

    private double noise(double angle, int vertices) {
        double noise = 0;
        double frequency = 2;
        for (int octave = 0; octave < MOST_OCTAVES && frequency * 3 <= vertices; octave++) {
            noise += ROUGHNESS / frequency * Math.sin(frequency * angle + phases[octave]);
            frequency *= 2;
        }
        return noise;
    }
}
