package org.spatialplan.portrayal.picture;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Arrays for the encoding of one picture after the other: those of a large map are objects that the garbage collector
 * treats apart and dearly. Taken by one thread at a time; as many are kept as there are processors to encode.
 */
final class Scratch {

    /** Arrays of noise are not kept. */
    private static final int MAX_KEPT_BYTES = 8 << 20;

    private static final BlockingQueue<Scratch> FREE =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    private byte[] rows = new byte[0];
    private int[] tokens = new int[0];

    private Scratch() {}

    static Scratch take() {
        Scratch free = FREE.poll();
        return free == null ? new Scratch() : free;
    }

    void giveBack() {
        if (rows.length + Integer.BYTES * (long) tokens.length <= MAX_KEPT_BYTES) {
            FREE.offer(this);
        }
    }

    /** At least so long, with anything in it. */
    int[] tokens(int length) {
        tokens = tokens.length < length ? new int[length] : tokens;
        return tokens;
    }

    /** Longer, with what was in it. */
    int[] moreTokens() {
        tokens = Arrays.copyOf(tokens, 2 * tokens.length);
        return tokens;
    }

    /** At least so long, with anything in it. */
    byte[] rows(int length) {
        rows = rows.length < length ? new byte[length] : rows;
        return rows;
    }
}
