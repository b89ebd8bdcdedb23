package org.spatialplan.check;

import org.locationtech.jts.geom.Geometry;

/**
 * Where and how other places of a site are searched.
 *
 * @param within areas that contain the whole moved site, in metres of the ground frame
 * @param count the largest number of places to find; places do not overlap each other
 * @param turnDegrees the site is also tried turned by each multiple of this angle, more than 0 and at most 180; 0 if
 *     it is only moved
 * @param resolutionM places with less room than this, in metres, around them may be missed
 * @param asDrawn whether accuracies are ignored
 * @param maxPositions the largest number of positions to try
 */
public record SearchTerms(
        Geometry within, int count, double turnDegrees, double resolutionM, boolean asDrawn, int maxPositions) {

    /** Returns the number of directions that are tried. */
    int turns() {
        return turnDegrees == 0 ? 1 : (int) Math.ceil(360 / turnDegrees - 1e-9);
    }
}
