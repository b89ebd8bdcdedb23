package org.spatialplan.portrayal.geometry;

/** The kinds of paths of a shape. */
public enum PathKind {
    POINT,
    LINE,
    /** An outer ring, counterclockwise with y up, closed. */
    SHELL,
    /** The ring of a hole, clockwise with y up, closed. */
    HOLE;

    /** Tests whether the path is closed. */
    public boolean isRing() {
        return this == SHELL || this == HOLE;
    }
}
