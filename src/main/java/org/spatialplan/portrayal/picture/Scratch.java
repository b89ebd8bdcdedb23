package org.spatialplan.portrayal.picture;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Arrays that are reused for encoding one picture after the other, because large arrays are expensive for the garbage
 * collector. One thread at a time uses a set; there are as many sets as processors.
 */
final class Scratch {

    /** Larger arrays, which only noise needs, are not kept. */
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

    /** Returns an array of at least that length, with any content. */
    int[] tokens(int length) {
        tokens = tokens.length < length ? new int[length] : tokens;
        return tokens;
    }

    /** Returns a longer array with the same content. */
    int[] moreTokens() {
        tokens = Arrays.copyOf(tokens, 2 * tokens.length);
        return tokens;
    }

    /** Returns an array of at least that length, with any content. */
    byte[] rows(int length) {
        rows = rows.length < length ? new byte[length] : rows;
        return rows;
    }
}
