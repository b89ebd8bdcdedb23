package org.spatialplan.query.sum;

/** How the money of a project that stands in several groups is counted. */
public enum SumMethod {
    /** The whole sum in each group. */
    WHOLE,
    /**
     * In equal parts: one for each group, and over time one for each year of works. The parts are whole 万元 and add up
     * to the sum, see {@link Apportionment}.
     */
    SPREAD
}
