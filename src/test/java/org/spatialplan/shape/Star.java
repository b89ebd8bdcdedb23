package org.spatialplan.shape;

import java.util.Random;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * A ring with a few deep lobes, like forest between valleys, whose radius is noisy at every scale, like a shore. Seen from
 * its centre, each direction meets it once.
 *
 * @param radiusM to the farthest vertex
 */
record Star(double x, double y, double radiusM, double[] phases) {

    private static final double ROUGHNESS = 0.4;
    private static final int MAX_OCTAVES = 20;
    private static final int[] LOBES = {3, 5};
    private static final double[] DEPTHS = {0.45, 0.25};

    static Star at(double x, double y, double radiusM, Random random) {
        return new Star(
                x,
                y,
                radiusM,
                random.doubles(MAX_OCTAVES + LOBES.length, 0, 2 * Math.PI).toArray());
    }

    /** The closed ring, with as many vertices as asked for; the first is repeated at the end. */
    Coordinate[] ring(int vertices) {
        double[] radii = IntStream.range(0, vertices)
                .mapToDouble(i -> reach(i, vertices))
                .toArray();
        double scale = radiusM
                / IntStream.range(0, vertices).mapToDouble(i -> radii[i]).max().orElseThrow();
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double radius = scale * radii[i];
            ring[i] = Grid.coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[vertices] = ring[0].copy();
        return ring;
    }

    /** The same centre with a quarter of the radius: lies within the ring. */
    Star hole() {
        return new Star(x, y, radiusM / 4, phases);
    }

    /** How far the i-th vertex lies from the centre, in no unit. */
    private double reach(int i, int vertices) {
        double angle = 2 * Math.PI * i / vertices;
        return Math.exp(lobes(angle)) * (1 + noise(angle, vertices));
    }

    private double lobes(double angle) {
        return IntStream.range(0, LOBES.length)
                .mapToDouble(i -> DEPTHS[i] * Math.sin(LOBES[i] * angle + phases[MAX_OCTAVES + i]))
                .sum();
    }

    private double noise(double angle, int vertices) {
        double noise = 0;
        double frequency = 2;
        for (int octave = 0; octave < MAX_OCTAVES && frequency * 3 <= vertices; octave++) {
            noise += ROUGHNESS / frequency * Math.sin(frequency * angle + phases[octave]);
            frequency *= 2;
        }
        return noise;
    }
}
