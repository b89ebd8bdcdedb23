package org.spatialplan.ogc.api.processes;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/**
 * In which order jobs that are over make room: the oldest of the address that holds most, so that nobody's results go because
 * somebody else sends much. Made for one search, not thread-safe.
 */
final class GivingWay {

    private final ToLongFunction<Job> weight;
    private final PriorityQueue<Held> most =
            new PriorityQueue<>(Comparator.comparingLong(Held::total).reversed());

    /** @param weight of a job: 1 where their number counts, or its bytes */
    GivingWay(List<Job> over, ToLongFunction<Job> weight) {
        this.weight = weight;
        Map<String, Deque<Job>> byAddress = new HashMap<>();
        over.stream().sorted(Comparator.comparing(GivingWay::ended)).forEach(job -> byAddress
                .computeIfAbsent(job.asker().address(), address -> new ArrayDeque<>())
                .add(job));
        byAddress
                .values()
                .forEach(jobs ->
                        most.add(new Held(jobs, jobs.stream().mapToLong(weight).sum())));
    }

    /** What one address holds, the oldest first. */
    private record Held(Deque<Job> jobs, long total) {}

    boolean hasNext() {
        return !most.isEmpty();
    }

    Job next() {
        Held held = most.remove();
        Job job = held.jobs().remove();
        if (!held.jobs().isEmpty()) {
            most.add(new Held(held.jobs(), held.total() - weight.applyAsLong(job)));
        }
        return job;
    }

    /** Since when a job is over. */
    static Instant ended(Job job) {
        return job.finished() == null ? job.updated() : job.finished();
    }
}
