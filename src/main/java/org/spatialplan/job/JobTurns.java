package org.spatialplan.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which job runs next. Clients take turns, addresses first and then the clients behind one address, each in the order
 * in which it sent its jobs in. A client runs one job at a time, one address never has the last place, and small jobs have a
 * place of their own. Jobs that once ended the service run one at a time, so that the guilty one is found. Not thread-safe.
 */
public final class JobTurns {

    private static final long SMALL_HEAP = 1_000_000_000;

    private final int places;
    private final int most;
    private final List<Entry> waiting = new ArrayList<>();
    private final Map<String, Entry> running = new HashMap<>();
    /** When a client or an address had its last turn, counted in turns. */
    private final Map<String, Long> turns = new HashMap<>();

    private long turn;

    /**
     * @param places for jobs of any size: one job keeps all processors busy, so the others only share them
     * @param most jobs at once, with those that began as small ones and took long
     */
    JobTurns(int places, int most) {
        this.places = places;
        this.most = most;
    }

    /** Jobs one after the other. */
    public static JobTurns oneByOne() {
        return new JobTurns(1, 1);
    }

    /**
     * As many jobs side by side as a heap has memory for.
     *
     * @param heap in bytes
     */
    public static JobTurns forHeap(long heap) {
        return heap < SMALL_HEAP ? new JobTurns(2, 4) : new JobTurns(3, 8);
    }

    /** @param small whether it may take the place for small ones */
    private record Entry(String id, Asker asker, boolean small, boolean suspect) {}

    /** @param small whether it will soon be done */
    void add(Job<?> job, boolean small) {
        if (!has(job.id())) {
            waiting.add(new Entry(job.id(), job.asker(), small, job.progress().attempts() > 0));
        }
    }

    /** Takes the next job that may run now. Empty if none may. */
    Optional<String> next() {
        if (running.size() >= most) {
            return Optional.empty();
        }
        Optional<Entry> next = running(true) == 0 ? next(true) : Optional.empty();
        if (next.isEmpty() && running(false) < places) {
            next = next(false);
        }
        next.ifPresent(this::begin);
        return next.map(Entry::id);
    }

    /** A job that began as a small one takes long: others may have its place. */
    void tookLong(String id) {
        running.computeIfPresent(id, (key, entry) -> new Entry(id, entry.asker(), false, entry.suspect()));
    }

    /** A job ended, or is not to run any more. */
    void remove(String id) {
        running.remove(id);
        waiting.removeIf(entry -> entry.id().equals(id));
        turns.keySet().removeIf(client -> active().noneMatch(
                        asker -> client.equals(asker.address()) || client.equals(key(asker))));
    }

    boolean isRunning(String id) {
        return running.containsKey(id);
    }

    /** Whether a job waits or runs. */
    boolean has(String id) {
        return running.containsKey(id)
                || waiting.stream().anyMatch(entry -> entry.id().equals(id));
    }

    private Stream<Asker> active() {
        return Stream.concat(waiting.stream(), running.values().stream()).map(Entry::asker);
    }

    private Optional<Entry> next(boolean small) {
        return waiting.stream()
                .filter(entry -> mayRun(entry, small))
                .min(Comparator.comparing((Entry entry) ->
                                turns.getOrDefault(entry.asker().address(), 0L))
                        .thenComparing(entry -> turns.getOrDefault(key(entry.asker()), 0L)));
    }

    private boolean mayRun(Entry entry, boolean small) {
        if (small && !entry.small()
                || entry.suspect() && running.values().stream().anyMatch(Entry::suspect)) {
            return false;
        }
        boolean own = running.values().stream()
                .filter(other -> other.small() == small)
                .anyMatch(other -> other.asker().client().equals(entry.asker().client()));
        long ofAddress = running.values().stream()
                .filter(other -> other.small() == small)
                .filter(other -> other.asker().address().equals(entry.asker().address()))
                .count();
        return !own && (small || ofAddress < Math.max(1, places - 1));
    }

    private void begin(Entry entry) {
        boolean small = running(true) == 0 && entry.small();
        waiting.remove(entry);
        running.put(entry.id(), new Entry(entry.id(), entry.asker(), small, entry.suspect()));
        turns.put(entry.asker().address(), ++turn);
        turns.put(key(entry.asker()), turn);
    }

    private long running(boolean small) {
        return running.values().stream().filter(entry -> entry.small() == small).count();
    }

    /** The key of a client in {@link #turns}, where addresses are keys as well. */
    private static String key(Asker asker) {
        return asker.client() + " client";
    }
}
