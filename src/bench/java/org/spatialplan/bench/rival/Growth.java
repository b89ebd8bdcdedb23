package org.spatialplan.bench.rival;

import java.util.List;
import java.util.stream.IntStream;
import org.spatialplan.shape.CityShapes;

/** Whether the cost of a parcel grows with the size of the polygon whose boundary it crosses. */
final class Growth {

    private static final int[] VERTICES = {1_000, 10_000, 100_000, 1_000_000};
    private static final int PARCELS = 2_000;
    private static final double MAX_TIMES = 2;
    private final List<Size> sizes = IntStream.of(VERTICES).mapToObj(Size::new).toList();

    private record Size(int vertices, Ours ours, Latencies warmUp, Latencies latencies) {

        Size(int vertices) {
            this(vertices, new Ours(CityShapes.single(vertices, PARCELS)), new Latencies(), new Latencies());
        }

        void round(boolean warmingUp) {
            (warmingUp ? warmUp : latencies).time(PARCELS, ours::one);
        }
    }

    Growth run(int warmUp, int rounds) {
        for (int round = -warmUp; round < rounds; round++) {
            boolean warmingUp = round < 0;
            sizes.forEach(size -> size.round(warmingUp));
        }
        return this;
    }

    void tell(Ratios ratios) {
        double smallest = sizes.get(0).latencies().medianMicros();
        for (Size size : sizes) {
            String measure = "one parcel across a boundary of %,d vertices, median".formatted(size.vertices());
            ratios.atMost(measure, size.latencies().medianMicros(), MAX_TIMES * smallest, "µs");
        }
    }
}
