package org.spatialplan.tile.vector;

/** What a path of a feature is. */
enum PathKind {
    POINT,
    LINE,
    /** Outer ring, clockwise with y up, closed. */
    SHELL,
    /** Ring of a hole, counterclockwise with y up, closed; follows its shell. */
    HOLE;

    boolean isRing() {
        return this == SHELL || this == HOLE;
    }
}
