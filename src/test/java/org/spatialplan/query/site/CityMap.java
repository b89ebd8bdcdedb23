package org.spatialplan.query.site;

import org.spatialplan.GeodataFiles;
import org.spatialplan.query.PlanMap;

/** The bundled plan and layers, with those that are made of links. */
final class CityMap {

    static final PlanMap MAP = GeodataFiles.planMap(GeodataFiles.plan(), GeodataFiles::features);

    private CityMap() {}
}
