package org.spatialplan.format.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.layer.Feature;
import org.spatialplan.text.LocalizedText;

/**
 * The file of a layer as it was read.
 *
 * @param features where faults are collected, without what has one
 * @param lines where each feature begins, by id; 0 if that is not known
 * @param whole false if the file could not be read to its end
 */
public record LayerFile(DataFile file, List<Feature> features, Map<String, Long> lines, boolean whole) {

    /** A file of which a store holds the features. */
    public static LayerFile stored(DataFile file, List<Feature> features) {
        Map<String, Long> lines = new LinkedHashMap<>();
        features.forEach(feature -> lines.put(feature.id(), 0L));
        return new LayerFile(file, features, lines, true);
    }

    /** Tests whether the layer has a feature, as far as that can be said. */
    public boolean mayHave(String id) {
        return !whole || lines.containsKey(id);
    }

    /** Reports a fault of a feature with its line. */
    public void report(Feature feature, LocalizedText reason) {
        file.report(lines.getOrDefault(feature.id(), 0L), reason);
    }
}
