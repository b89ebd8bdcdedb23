package org.spatialplan.conflict;

import java.util.Optional;

/**
 * What a caller asks of the ground that stays free and of other places, beside the check itself.
 *
 * @param within where other places are searched: {@code layer/feature}, WKT or GeoJSON; empty if none are wanted
 * @param count the largest number of places for each site
 * @param turnDegrees the step by which a site is turned; 0 if it is only moved
 * @param resolutionM places with less room than twice this, in metres, may be missed; empty for a twentieth of the site
 * @param asDrawn whether places need to be free only as drawn, without the accuracies
 */
public record AlternativesRequest(
        Optional<String> within, int count, double turnDegrees, Optional<Double> resolutionM, boolean asDrawn) {

    /** The largest number of places that can be asked for. */
    public static final int MAX_COUNT = 10;

    /** The number of places without a statement. */
    public static final int DEFAULT_COUNT = 3;
}
