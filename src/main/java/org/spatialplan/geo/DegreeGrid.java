package org.spatialplan.geo;

import org.locationtech.jts.geom.Geometry;

/**
 * The grid on which degrees are written: 1e-9 degrees, or 0.1 mm. What collapses is dropped and the rest is valid.
 * Stateless and thread-safe.
 */
public final class DegreeGrid {

    /** Decimal places of degrees in texts. */
    public static final int DECIMALS = 9;

    private static final RoundedGrid GRID = RoundedGrid.ofDecimals(DECIMALS);

    private DegreeGrid() {}

    /**
     * Rounds a geometry to the grid; the result is valid if the input is.
     *
     * @param lonLat degrees, longitude before latitude
     * @return the rounded geometry; empty if all of it collapses
     */
    public static Geometry onGrid(Geometry lonLat) {
        return GRID.round(lonLat);
    }
}
