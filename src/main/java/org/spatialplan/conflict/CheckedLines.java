package org.spatialplan.conflict;

import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.WithheldLayers;
import org.spatialplan.query.PlanMap;

/**
 * The map whose control lines are checked.
 *
 * @param map what the asker sees; where verdicts may say something of secret layers, the whole map
 * @param seen what the asker sees
 * @param withheld the layers of which verdicts say less than they know, where they rest on versions that the asker does
 *     not see
 */
public record CheckedLines(PlanMap map, PlanMap seen, WithheldLayers withheld) {

    /** Makes the lines of a map of which nothing is withheld. */
    public static CheckedLines of(PlanMap map) {
        return new CheckedLines(map, map, WithheldLayers.NONE);
    }

    /** Withholds of layers what the asker does not see; nothing of a version that everybody sees. */
    CheckedMap discreet(CheckedMap checked) {
        return checked.withholding(withheld.only(layer -> checked.layers().stream()
                .filter(each -> each.definition().id().equals(layer))
                .map(each -> each.source().info())
                .anyMatch(used -> !seen.versions(layer).contains(used))));
    }
}
