package org.spatialplan.bench.batch;

import java.util.List;
import java.util.Map;

/**
 * What one contender took for one case.
 *
 * @param rounds figures of each round of a process: the first with its start, the others in the same process
 * @param load threads that wanted to run in the minute before and in that of the end
 */
record Cost(List<Map<String, Double>> rounds, double loadBefore, double loadAfter) {

    /** Of the first round. */
    double cold(String figure) {
        return rounds.get(0).getOrDefault(figure, Double.NaN);
    }

    /** The median of the rounds after the first; not a number if there are none. */
    double steady(String figure) {
        double[] values = rounds.stream()
                .skip(1)
                .mapToDouble(round -> round.getOrDefault(figure, Double.NaN))
                .sorted()
                .toArray();
        return values.length == 0 ? Double.NaN : values[values.length / 2];
    }

    /** Of all rounds. */
    double peak() {
        return rounds.stream().mapToDouble(round -> round.get("peak")).max().orElse(Double.NaN);
    }

    double load() {
        return (loadBefore + loadAfter) / 2;
    }
}
