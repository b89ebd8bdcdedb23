package org.spatialplan.portrayal.geometry;

/** What a path of a shape is. */
public enum PathKind {
    POINT,
    LINE,
    /** Outer ring, counterclockwise with y up, closed. */
    SHELL,
    /** Ring of a hole, clockwise with y up, closed. */
    HOLE;

    public boolean isRing() {
        return this == SHELL || this == HOLE;
    }
}
