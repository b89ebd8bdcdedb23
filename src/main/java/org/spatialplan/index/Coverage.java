package org.spatialplan.index;

/**
 * How much of a ground is covered, in m².
 *
 * @param drawn by the areas as they are drawn
 * @param least at least, however the outlines lie within their accuracy
 * @param most at most
 */
public record Coverage(double drawn, double least, double most) {

    public static final Coverage NONE = new Coverage(0, 0, 0);

    public Coverage plus(Coverage other) {
        return new Coverage(drawn + other.drawn, least + other.least, most + other.most);
    }
}
