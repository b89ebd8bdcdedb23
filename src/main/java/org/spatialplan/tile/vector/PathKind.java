package org.spatialplan.tile.vector;

/** The kinds of paths of a feature. */
enum PathKind {
    POINT,
    LINE,
    /** An outer ring, clockwise with y up, closed. */
    SHELL,
    /** The ring of a hole, counterclockwise with y up, closed; it follows its shell. */
    HOLE;

    boolean isRing() {
        return this == SHELL || this == HOLE;
    }
}
