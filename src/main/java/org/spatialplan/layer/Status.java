package org.spatialplan.layer;

/** How a feature's geometry was made. */
public enum Status {
    /** Measured on the ground by a surveyor. */
    SURVEYED,
    /** Drawn along a source that shows the outline. */
    TRACED,
    /** Computed from other features. */
    DERIVED,
    /** Drawn by hand from a few known points or a stated area. */
    SKETCHED,
    /** The location is unknown; there is no geometry. */
    UNLOCATED
}
