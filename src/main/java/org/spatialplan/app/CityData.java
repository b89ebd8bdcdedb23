package org.spatialplan.app;

import java.util.List;
import java.util.Map;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.RuleHistory;

/**
 * What a city's folder says of its layers. The layers themselves are in the stores.
 *
 * @param catalogueFile the file of which the catalogue was read
 * @param ruleFiles the files of which the rules were read, with the classes of activity that they share
 */
public record CityData(
        Catalogue catalogue, Map<String, RuleHistory> rules, DataFile catalogueFile, List<DataFile> ruleFiles) {

    /** Copies the rules and files. */
    public CityData {
        rules = Map.copyOf(rules);
        ruleFiles = List.copyOf(ruleFiles);
    }
}
