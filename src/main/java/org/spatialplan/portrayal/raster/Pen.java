package org.spatialplan.portrayal.raster;

/**
 * The pen of a stroke.
 *
 * @param width pixels
 * @param dashes lengths of strokes and gaps in turn, pixels; empty for an unbroken line
 * @param dashOffset pixels of the pattern that are skipped at the start
 */
@SuppressWarnings("java:S6218") // never compared
public record Pen(float width, Cap cap, Join join, float[] dashes, float dashOffset) {

    /** Makes a pen for an unbroken line with round ends. */
    public static Pen solid(float width) {
        return new Pen(width, Cap.ROUND, Join.ROUND, new float[0], 0);
    }

    /** The shape of an end. */
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /** The shape of a corner. */
    public enum Join {
        MITRE,
        ROUND,
        BEVEL
    }
}
