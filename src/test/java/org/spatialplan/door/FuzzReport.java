package org.spatialplan.door;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of many requests. Safe for threads. */
final class FuzzReport {

    private static final int SLOWEST = 10;
    private static final int MAX_FAULTS = 100;

    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final PriorityQueue<Slow> slowest = new PriorityQueue<>(Comparator.comparingLong(Slow::millis));
    private final List<Fault> faults = new ArrayList<>();
    private long requests;
    private long faulty;

    private record Slow(long millis, long number, String request) {}

    /** A request that went wrong. @param number with the seed of the run, it draws the request again */
    record Fault(long number, String what, FuzzedRequest request) {

        @Override
        public String toString() {
            return ("request " + number + ": " + what + "\n    " + request).replaceAll("[\\x00-\\x08\\x0B-\\x1F]", "?");
        }
    }

    synchronized void add(long number, Offer offer, FuzzedRequest request, int status, long millis) {
        requests++;
        statuses.computeIfAbsent(offer.door(), door -> new TreeMap<>()).merge(status, 1, Integer::sum);
        slowest.add(new Slow(millis, number, request.method() + " " + request.target()));
        if (slowest.size() > SLOWEST) {
            slowest.remove();
        }
    }

    synchronized void addFault(Fault fault) {
        faulty++;
        if (faults.size() < MAX_FAULTS) {
            faults.add(fault);
        }
    }

    /** The first hundred. */
    synchronized List<Fault> faults() {
        return List.copyOf(faults);
    }

    synchronized long requests() {
        return requests;
    }

    /** Counts by door and status, the slowest answers, the faults. */
    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder();
        int width = statuses.keySet().stream().mapToInt(String::length).max().orElse(0);
        statuses.forEach((door, counts) -> text.append(String.format("%-" + width + "s", door))
                .append(counts.entrySet().stream()
                        .map(count -> String.format("  %d × %d", count.getValue(), count.getKey()))
                        .collect(Collectors.joining()))
                .append('\n'));
        text.append("\nSlowest:\n");
        slowest.stream()
                .sorted(Comparator.comparingLong(Slow::millis).reversed())
                .forEach(slow -> text.append(
                        String.format("%6d ms  request %d: %.160s%n", slow.millis(), slow.number(), slow.request())));
        text.append('\n').append(requests).append(" requests, ").append(faulty).append(" faults\n");
        faults.forEach(fault -> text.append(fault).append('\n'));
        return text.toString();
    }
}
