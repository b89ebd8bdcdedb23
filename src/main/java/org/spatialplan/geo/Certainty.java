package org.spatialplan.geo;

/** How far positional accuracy lets an answer be trusted. */
public enum Certainty {
    /** Holds even if both outlines move by their combined accuracy. */
    CERTAIN,
    /** Holds for some positions within the accuracy of both outlines, not for all. */
    POSSIBLE;

    public boolean isCertain() {
        return this == CERTAIN;
    }

    public static Certainty certainIf(boolean certain) {
        return certain ? CERTAIN : POSSIBLE;
    }
}
