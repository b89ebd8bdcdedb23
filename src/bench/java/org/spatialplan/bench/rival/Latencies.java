package org.spatialplan.bench.rival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Times of single answers over several rounds, in nanoseconds. Warm-up rounds are not kept. */
final class Latencies {

    private final List<long[]> rounds = new ArrayList<>();

    /** Something that answers the i-th question. */
    @FunctionalInterface
    interface Asking {
        void ask(int i) throws Exception;
    }

    void add(long[] nanos) {
        rounds.add(nanos);
    }

    /** Asks each question once and keeps the times. */
    void time(int questions, Asking asking) {
        add(timed(questions, asking));
    }

    static long[] timed(int questions, Asking asking) {
        IntToLongFunction once = i -> nanos(i, asking);
        return IntStream.range(0, questions).mapToLong(once::applyAsLong).toArray();
    }

    double medianMicros() {
        return quantileMicros(0.5);
    }

    double p95Micros() {
        return quantileMicros(0.95);
    }

    private double quantileMicros(double share) {
        long[] sorted = rounds.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return sorted[(int) (share * (sorted.length - 1))] / 1e3;
    }

    private static long nanos(int i, Asking asking) {
        try {
            long start = System.nanoTime();
            asking.ask(i);
            return System.nanoTime() - start;
        } catch (Exception e) {
            throw new IllegalStateException("A question of the benchmark failed", e);
        }
    }
}
