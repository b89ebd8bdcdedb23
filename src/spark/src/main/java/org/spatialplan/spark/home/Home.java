package org.spatialplan.spark.home;

import org.locationtech.jts.geom.Envelope;

/**
 * A home, or what is known of it so far.
 *
 * @param box all that its parcels may depend on, in metres of the ground frame
 * @param parcels their number
 * @param vertices of all of them; 0 if they were not counted
 */
record Home(HomeId id, Envelope box, long parcels, long vertices) {

    /** What a vertex costs in comparison with a parcel. */
    private static final double PARCELS_A_VERTEX = 0.05;

    /** Returns how much there is to do. */
    double weight() {
        return parcels + PARCELS_A_VERTEX * vertices;
    }

    /** Adds further parcels. */
    Home with(Home other) {
        Envelope both = new Envelope(box);
        both.expandToInclude(other.box);
        return new Home(id, both, parcels + other.parcels, vertices + other.vertices);
    }
}
