package org.spatialplan.bench.rival;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.locationtech.jts.geom.LineString;
import org.spatialplan.index.PackedAreas;
import org.spatialplan.shape.CityShapes;

/** The questions of the benchmark asked of {@link PackedAreas}, in process. */
final class Ours {

    private static final int THREADS = 2;
    private static final int PARCELS_A_GRAB = 500;
    private static final int BUILDS = 5;
    private final CityShapes data;
    private final PackedAreas polygons;
    private final PackedAreas parcels;
    private AtomicReferenceArray<List<PackedAreas.Overlap>> shared;

    Ours(CityShapes data) {
        this.data = data;
        this.polygons = PackedAreas.of(data.polygons());
        this.parcels = PackedAreas.of(data.parcels());
    }

    int one(int parcel) {
        return polygons.overlaps(data.parcels().get(parcel)).size();
    }

    int[] parcelsNear(int river, double distanceM) {
        LineString course = data.rivers().get(river);
        return parcels.within(course, distanceM);
    }

    /** Seconds that all parcels take on two threads, results in memory. */
    double all() throws InterruptedException {
        shared = new AtomicReferenceArray<>(data.parcels().size());
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        List<Thread> threads = Stream.generate(() -> new Thread(() -> work(next)))
                .limit(THREADS)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** What the last run over all parcels found. */
    Pairs pairs() {
        Pairs pairs = new Pairs();
        for (int i = 0; i < shared.length(); i++) {
            for (PackedAreas.Overlap overlap : shared.get(i)) {
                pairs.add(i, overlap.area(), overlap.areaM2());
            }
        }
        return pairs;
    }

    /** Seconds that building the index over the polygons takes, for a million vertices; the median of some builds. */
    static double buildSecondsAMillion(CityShapes data) {
        Latencies builds = new Latencies();
        Latencies.Asking build = i -> PackedAreas.of(data.polygons());
        Latencies.timed(BUILDS, build);
        builds.time(BUILDS, build);
        return builds.medianMicros() / data.vertices();
    }

    /** Bytes a vertex that the index over the polygons holds once the garbage is gone. */
    static double bytesAVertex(CityShapes data) {
        long before = usedBytes();
        PackedAreas index = PackedAreas.of(data.polygons());
        long after = usedBytes();
        if (index.size() != data.polygons().size()) {
            throw new IllegalStateException("The index lost polygons");
        }
        return (double) (after - before) / data.vertices();
    }

    private void work(AtomicInteger next) {
        int count = data.parcels().size();
        for (int from = next.getAndAdd(PARCELS_A_GRAB); from < count; from = next.getAndAdd(PARCELS_A_GRAB)) {
            for (int i = from; i < Math.min(count, from + PARCELS_A_GRAB); i++) {
                shared.setPlain(i, polygons.overlaps(data.parcels().get(i)));
            }
        }
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
