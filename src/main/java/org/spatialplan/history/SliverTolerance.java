package org.spatialplan.history;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.NarrowPlaces;

/**
 * What is taken for a matter of drawing and coordinates, not for a change of ground. Slivers are never dropped: they are
 * listed apart, summed, and count in the totals as all ground does.
 *
 * @param areaM2 a piece below this area is a sliver, m²
 * @param widthM and so is one whose places that are wider than this, m, make up less than that area
 */
public record SliverTolerance(double areaM2, double widthM) {

    /** 1 m² as the bundled rules have it, and a millimetre more than coordinates are rounded to. */
    public static final SliverTolerance DEFAULT = new SliverTolerance(1, 0.01);

    boolean isSliver(Polygon piece, double pieceM2) {
        if (pieceM2 < areaM2) {
            return true;
        }
        Geometry wide = NarrowPlaces.cutOff(piece, widthM);
        return wide.isEmpty() || wide != piece && wide.getArea() < areaM2;
    }
}
