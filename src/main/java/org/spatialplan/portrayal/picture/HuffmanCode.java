package org.spatialplan.portrayal.picture;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A prefix code for symbols by their frequency, with limited lengths as DEFLATE (RFC 1951, 3.2.7) requires.
 *
 * @param lengths bits of each symbol; 0 for one that does not occur
 * @param codes of each symbol, with the first bit lowest
 */
@SuppressWarnings("java:S6218") // never compared
record HuffmanCode(int[] lengths, int[] codes) {

    /**
     * Makes a code.
     *
     * @param most the greatest length, in bits
     */
    static HuffmanCode of(int[] counts, int most) {
        int[] weights = counts.clone();
        int[] lengths = lengths(weights);
        while (Arrays.stream(lengths).max().orElse(0) > most) {
            // flatter counts make a flatter tree
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] == 0 ? 0 : weights[i] / 4 + 1;
            }
            lengths = lengths(weights);
        }
        return new HuffmanCode(lengths, codes(lengths, most));
    }

    private static int[] lengths(int[] counts) {
        int[] lengths = new int[counts.length];
        int[] parents = new int[2 * counts.length];
        // weight above number, so that equal weights are taken in a fixed order
        PriorityQueue<Long> queue = new PriorityQueue<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                queue.add((long) counts[i] << 20 | i);
            }
        }
        if (queue.size() == 1) {
            lengths[(int) (queue.poll() & 0xFFFFF)] = 1;
            return lengths;
        }
        int next = counts.length;
        while (queue.size() > 1) {
            long first = queue.poll();
            long second = queue.poll();
            parents[(int) (first & 0xFFFFF)] = next;
            parents[(int) (second & 0xFFFFF)] = next;
            queue.add((first >> 20) + (second >> 20) << 20 | next);
            next++;
        }
        int[] depths = new int[Math.max(next, 1)];
        for (int i = next - 2; i >= 0; i--) {
            depths[i] = parents[i] == 0 ? 0 : depths[parents[i]] + 1;
        }
        System.arraycopy(depths, 0, lengths, 0, Math.min(depths.length, lengths.length));
        return lengths;
    }

    /** Computes the codes of lengths (RFC 1951, 3.2.2). */
    private static int[] codes(int[] lengths, int most) {
        int[] howMany = new int[most + 1];
        for (int length : lengths) {
            howMany[length]++;
        }
        howMany[0] = 0;
        int[] next = new int[most + 1];
        int code = 0;
        for (int bits = 1; bits <= most; bits++) {
            code = code + howMany[bits - 1] << 1;
            next[bits] = code;
        }
        int[] codes = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > 0) {
                codes[i] = Integer.reverse(next[lengths[i]]++) >>> 32 - lengths[i];
            }
        }
        return codes;
    }
}
