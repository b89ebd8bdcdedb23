package org.spatialplan.ogc.drawing;

/**
 * What drawings may take at once, as shares of the heap. Small pictures have a share of their own, so that a tile never waits
 * for a poster.
 *
 * @param processors as many drawings at once
 * @param smallBytes one drawing that takes no more than a quarter of this is small; all small ones together take no more
 * @param largeBytes all others together; one that needs more is refused
 * @param answerBytes finished pictures that their clients have not read yet: above this nothing new is drawn
 */
record DrawingBudget(int processors, long smallBytes, long largeBytes, long answerBytes) {

    /** More large pictures would hold the server's threads without being drawn before their clients' patience ends. */
    static final int MAX_WAITING_LARGE = 24;

    private static final double SMALL = 0.0625;
    /** A picture of 4096 by 4096 pixels fits that of a heap of 512 MB. */
    private static final double LARGE = 0.3;

    private static final double ANSWERS = 0.0625;

    /** Of the machine that this runs on. */
    static DrawingBudget ofHere() {
        Runtime here = Runtime.getRuntime();
        return ofHeap(here.maxMemory(), here.availableProcessors());
    }

    static DrawingBudget ofHeap(long bytes, int processors) {
        return new DrawingBudget(
                processors, (long) (bytes * SMALL), (long) (bytes * LARGE), Math.max(1, (long) (bytes * ANSWERS)));
    }

    boolean isSmall(long bytes) {
        return bytes <= smallBytes / 4;
    }

    /** Large ones leave a processor to the small ones, where there are two. */
    int largeAtOnce() {
        return Math.max(1, processors - 1);
    }

    /** The most that one drawing may take. */
    long maxBytes() {
        return Math.max(largeBytes, smallBytes / 4);
    }
}
