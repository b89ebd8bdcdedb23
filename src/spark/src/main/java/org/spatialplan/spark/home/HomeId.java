package org.spatialplan.spark.home;

/**
 * What parcels of one home have in common.
 *
 * @param meridian the central meridian of the frame in which they are measured, in degrees
 * @param leaf of the {@link HomeGrid}; {@link #OWN} for a parcel with a home of its own
 * @param parcel the number of the parcel in a home of its own; 0 else
 */
record HomeId(double meridian, int leaf, long parcel) {

    static final int OWN = -1;

    static HomeId ofLeaf(double meridian, int leaf) {
        return new HomeId(meridian, leaf, 0);
    }

    static HomeId own(double meridian, long parcel) {
        return new HomeId(meridian, OWN, parcel);
    }
}
