package org.spatialplan.bench.line;

import java.util.List;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.Territory;
import org.spatialplan.query.PlanMap;

/** The check against the line alone, whatever other layers the bundled map has. */
final class ProjectlessCheck {

    private ProjectlessCheck() {}

    static ConflictCheck of(PlanMap map) {
        CheckedMap all = CheckedMap.of(map.catalogue(), map::findLayer, map::findRules, map.frame());
        return new ConflictCheck(
                List.of(all.find(LineMap.LAYER).orElseThrow()), List.of(), Territory.EVERYWHERE, map.frame());
    }
}
