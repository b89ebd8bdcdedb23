package org.spatialplan.conflict;

import org.spatialplan.check.WithheldLayers;
import org.spatialplan.query.PlanMap;

/**
 * The map whose control lines are checked.
 *
 * @param map what the asker sees; where verdicts may say something of secret layers, the whole map
 * @param withheld the layers of which verdicts say less than they know
 */
public record CheckedLines(PlanMap map, WithheldLayers withheld) {

    /** Makes the lines of a map of which nothing is withheld. */
    public static CheckedLines of(PlanMap map) {
        return new CheckedLines(map, WithheldLayers.NONE);
    }
}
