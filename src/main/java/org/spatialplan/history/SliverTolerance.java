package org.spatialplan.history;

import org.locationtech.jts.geom.Polygon;

/**
 * What is taken for a matter of drawing and coordinates, not for a change of ground. Slivers are never dropped: they are
 * listed apart and summed, and count as soon as all of them together exceed the area.
 *
 * @param areaM2 a piece below this area is a sliver, m²
 * @param widthM and so is one whose mean width is below this, m: twice its area by its perimeter
 */
public record SliverTolerance(double areaM2, double widthM) {

    /** 1 m² as the bundled rules have it, and a millimetre more than coordinates are rounded to. */
    public static final SliverTolerance DEFAULT = new SliverTolerance(1, 0.01);

    boolean isSliver(Polygon piece, double pieceM2) {
        return pieceM2 < areaM2 || 2 * pieceM2 / piece.getLength() < widthM;
    }
}
