package org.spatialplan.job;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/**
 * The order in which jobs that are over make room: the oldest of the address that holds most, so that nobody loses results
 * because somebody else sends much. Made for one search, not thread-safe.
 */
final class EvictionOrder {

    private final ToLongFunction<Job<?>> weight;
    private final PriorityQueue<Held> most =
            new PriorityQueue<>(Comparator.comparingLong(Held::total).reversed());

    /** @param weight of a job: 1 where their number counts, or its bytes */
    EvictionOrder(List<? extends Job<?>> over, ToLongFunction<Job<?>> weight) {
        this.weight = weight;
        Map<String, Deque<Job<?>>> byAddress = new HashMap<>();
        over.stream()
                .sorted(Comparator.comparing((Job<?> job) -> job.times().ended()))
                .forEach(job -> byAddress
                        .computeIfAbsent(job.asker().address(), address -> new ArrayDeque<>())
                        .add(job));
        byAddress
                .values()
                .forEach(jobs ->
                        most.add(new Held(jobs, jobs.stream().mapToLong(weight).sum())));
    }

    /** The jobs of one address, the oldest first, and their weight. */
    private record Held(Deque<Job<?>> jobs, long total) {}

    boolean hasNext() {
        return !most.isEmpty();
    }

    Job<?> next() {
        Held held = most.remove();
        Job<?> job = held.jobs().remove();
        if (!held.jobs().isEmpty()) {
            most.add(new Held(held.jobs(), held.total() - weight.applyAsLong(job)));
        }
        return job;
    }
}
