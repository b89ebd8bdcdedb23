package org.spatialplan.format.standard;

import java.util.List;
import java.util.Optional;
import org.spatialplan.text.LocalizedText;

/**
 * A norm for the layers of a planning database, as a data file describes it.
 *
 * @param id name of the norm
 * @param prefixes put before the names of layers without a separator, for example {@code WHC} of maintenance layers
 * @param featureCode name of the column with the code of the kind of feature, YSDM
 * @param tolerance between declared and measured areas
 */
public record DataStandard(
        String id,
        LocalizedText title,
        List<String> prefixes,
        String featureCode,
        AreaTolerance tolerance,
        List<StandardLayer> layers) {

    /** No norm: nothing is recognised. */
    public static final DataStandard NONE = new DataStandard(
            "none", new LocalizedText("无", "none"), List.of(), "YSDM", new AreaTolerance(0, 0), List.of());

    public DataStandard {
        prefixes = List.copyOf(prefixes);
        layers = List.copyOf(layers);
    }

    /** Finds a layer by the name of its table, in any case of letters. */
    public Optional<StandardLayer> find(String name) {
        return layers.stream()
                .filter(layer -> layer.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
