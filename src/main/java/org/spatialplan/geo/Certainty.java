package org.spatialplan.geo;

/** Tells how far positional accuracy lets an answer be trusted. */
public enum Certainty {
    /** The answer holds even if both outlines move by their combined accuracy. */
    CERTAIN,
    /** The answer holds for some positions within the accuracy of both outlines, not for all. */
    POSSIBLE;

    /** Tests whether the answer holds for all positions within the accuracies. */
    public boolean isCertain() {
        return this == CERTAIN;
    }

    /** Returns {@link #CERTAIN} or {@link #POSSIBLE}. */
    public static Certainty certainIf(boolean certain) {
        return certain ? CERTAIN : POSSIBLE;
    }
}
