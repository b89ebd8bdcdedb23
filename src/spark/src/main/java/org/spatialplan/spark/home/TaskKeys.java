package org.spatialplan.spark.home;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.spark.unsafe.hash.Murmur3_x86_32;

/**
 * Spreads homes over tasks so that each has about the same to do. Spark sends a row to a task by the hash of its key, and some tasks would
 * get several homes and others none; so homes get keys whose hashes lead where they shall. Were the hash another one, only the
 * spread would suffer.
 */
final class TaskKeys {

    /** The seed of Spark's hash partitioning. */
    private static final int SEED = 42;

    private TaskKeys() {}

    /**
     * Chooses the keys: different ones from 0 on.
     *
     * @param weights how much there is to do for each home
     * @param tasks number of tasks
     */
    static long[] of(double[] weights, int tasks) {
        Deque<Integer>[] homes = homesOfTasks(weights, tasks);
        long[] keys = new long[weights.length];
        int left = weights.length;
        for (long key = 0; left > 0; key++) {
            Integer home = homes[taskOf(key, tasks)].poll();
            if (home != null) {
                keys[home] = key;
                left--;
            }
        }
        return keys;
    }

    /** Returns the task to which Spark sends a key. */
    static int taskOf(long key, int tasks) {
        return Math.floorMod(Murmur3_x86_32.hashLong(key, SEED), tasks);
    }

    /** Gives each home, the heaviest first, to the task that has least to do. */
    private static Deque<Integer>[] homesOfTasks(double[] weights, int tasks) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Deque<Integer>[] homes = new Deque[tasks];
        double[] loads = new double[tasks];
        PriorityQueue<Integer> idlest = new PriorityQueue<>(
                Comparator.<Integer>comparingDouble(task -> loads[task]).thenComparing(task -> task));
        for (int task = 0; task < tasks; task++) {
            homes[task] = new ArrayDeque<>();
            idlest.add(task);
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(home -> -weights[home]))
                .forEach(home -> {
                    int task = idlest.remove();
                    homes[task].add(home);
                    loads[task] += weights[home];
                    idlest.add(task);
                });
        return homes;
    }
}
