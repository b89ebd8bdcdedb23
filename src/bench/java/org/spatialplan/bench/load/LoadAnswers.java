package org.spatialplan.bench.load;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What many clients got. Thread-safe. */
final class LoadAnswers {

    /** @param status 0 where none came @param retry whether a refusal said when to ask again */
    record Answer(int status, boolean retry, double seconds) {}

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    void add(Answer answer) {
        answers.add(answer);
    }

    long count(int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    /** Refusals that do not say when to ask again. */
    long unexplained() {
        return answers.stream()
                .filter(answer -> answer.status() == 503 && !answer.retry())
                .count();
    }

    /** Of those that were answered, in seconds. @param share from 0 to 1 */
    double quantile(double share) {
        double[] waits = answers.stream()
                .filter(answer -> answer.status() == 200)
                .mapToDouble(Answer::seconds)
                .sorted()
                .toArray();
        return waits.length == 0 ? Double.NaN : waits[(int) Math.min(waits.length - 1.0, share * waits.length)];
    }

    double slowest() {
        return answers.stream().mapToDouble(Answer::seconds).max().orElse(Double.NaN);
    }

    /** How often each status came but 200 and 503. */
    String others() {
        Map<Integer, Integer> others = new TreeMap<>();
        answers.forEach(answer -> others.merge(answer.status(), 1, Integer::sum));
        others.keySet().removeAll(Arrays.asList(200, 503));
        return others.isEmpty() ? "" : others.toString();
    }
}
