package org.spatialplan.query.sum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a whole amount into whole parts in proportion to weights, so that the parts add up to it. Part <i>i</i> is
 * ⌊amount · wᵢ / Σw⌋; what is left goes, one each, to the parts with the largest remainders, of equal ones to the
 * first (method of the largest remainder, Hamilton).
 */
final class Apportionment {

    private Apportionment() {}

    /**
     * Divides an amount.
     *
     * @param amount 0 or more
     * @param weights each more than 0, at least one
     * @return the parts, in the order of the weights
     */
    static List<Long> divide(long amount, List<Integer> weights) {
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        long[] parts = new long[weights.size()];
        long[] remainders = new long[weights.size()];
        long left = amount;
        for (int i = 0; i < parts.length; i++) {
            long product = Math.multiplyExact(amount, weights.get(i));
            parts[i] = product / all;
            remainders[i] = product % all;
            left -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return Arrays.stream(parts).boxed().toList();
    }
}
