package org.spatialplan.history;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.NarrowPlaces;

/**
 * What counts as an inaccuracy of drawing and coordinates, not as a change of ground. Slivers are never dropped: they
 * are listed separately, summed, and count in the totals.
 *
 * @param areaM2 a piece below this area in m² is a sliver
 * @param widthM a piece is also a sliver if its places wider than this, in metres, make up less than that area
 */
public record SliverTolerance(double areaM2, double widthM) {

    /** 1 m² as in the bundled rules, and a millimetre more than the rounding of coordinates. */
    public static final SliverTolerance DEFAULT = new SliverTolerance(1, 0.01);

    boolean isSliver(Polygon piece, double pieceM2) {
        if (pieceM2 < areaM2) {
            return true;
        }
        Geometry wide = NarrowPlaces.cutOff(piece, widthM);
        return wide.isEmpty() || wide != piece && wide.getArea() < areaM2;
    }
}
