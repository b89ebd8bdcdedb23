package org.spatialplan.nation;

/** The files of parcels, and the system that each of them states. This class knows nothing but Java. */
public enum ParcelSet {
    /** Parcels of every kind. */
    ALL(1, 4490),
    /** Fewer of them. */
    SOME(0.1, 4490),
    /** These in CGCS2000 / 3-degree Gauss-Kruger CM 120E. */
    SOME_IN_METRES(0.1, 4549);

    private final double share;
    private final int epsg;

    ParcelSet(double share, int epsg) {
        this.share = share;
        this.epsg = epsg;
    }

    double share() {
        return share;
    }

    /** The code of the coordinate reference system. */
    public int epsg() {
        return epsg;
    }
}
