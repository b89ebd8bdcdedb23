package org.spatialplan.index;

/** The position of a box in relation to the band round an outline. */
enum BandPosition {
    /** No part of the box is in the band. */
    NONE,
    /** All of the box is in the band, or the box is too small against the band's width to matter. */
    WHOLE,
    ACROSS
}
