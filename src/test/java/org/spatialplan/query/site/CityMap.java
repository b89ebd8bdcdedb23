package org.spatialplan.query.site;

import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.query.PlanMap;

/** The bundled plan and layers, with those that are made of links. */
final class CityMap {

    static final PlanMap MAP = GeodataFiles.linkedPlanMap();

    private CityMap() {}

    /** Prepares questions with all control lines of a map. */
    static SurroundingsFinder finder(PlanMap map) {
        CheckedMap checked = CheckedMap.of(map.catalogue(), map::findLayer, map.rulesOn(GeodataFiles.DAY), map.frame());
        return new SurroundingsFinder(map, checked.layers());
    }
}
