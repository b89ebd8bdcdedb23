package org.spatialplan.index;

/** How a box lies to the band round an outline. */
enum BandPosition {
    /** Nowhere in it. */
    NONE,
    /** All in it, or too small against its width to be told apart. */
    WHOLE,
    ACROSS
}
