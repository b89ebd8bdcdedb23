package org.spatialplan.app;

import java.util.Map;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.RuleHistory;

/** What a city's folder says of its layers. The layers themselves are in the stores. */
record CityData(Catalogue catalogue, Map<String, RuleHistory> rules) {

    CityData {
        rules = Map.copyOf(rules);
    }
}
