package org.spatialplan.index;

/**
 * How much of a ground is covered, in m², metres or points.
 *
 * @param drawn the coverage by the areas as drawn
 * @param least the smallest coverage for outlines within their accuracy
 * @param most the largest coverage for outlines within their accuracy
 */
public record Coverage(double drawn, double least, double most) {

    public static final Coverage NONE = new Coverage(0, 0, 0);

    /** Adds two coverages. */
    public Coverage plus(Coverage other) {
        return new Coverage(drawn + other.drawn, least + other.least, most + other.most);
    }
}
