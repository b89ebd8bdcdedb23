package org.spatialplan.format.standard;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.read.TableHead;
import org.spatialplan.text.LocalizedText;

/**
 * A norm for the layers of a planning database, as a data file describes it.
 *
 * @param id name of the norm
 * @param prefixes put before the names of layers without a separator, for example {@code WHC} of maintenance layers
 * @param changes columns that together tell a table which holds only what changed
 * @param featureCode name of the column with the code of the kind of feature, YSDM
 * @param tolerance between declared and measured areas
 */
public record DataStandard(
        String id,
        LocalizedText title,
        List<String> prefixes,
        List<String> changes,
        String featureCode,
        AreaTolerance tolerance,
        List<StandardLayer> layers) {

    /** No norm: nothing is recognised. */
    public static final DataStandard NONE = new DataStandard(
            "none", new LocalizedText("无", "none"), List.of(), List.of(), "YSDM", new AreaTolerance(0, 0), List.of());

    public DataStandard {
        prefixes = List.copyOf(prefixes);
        changes = List.copyOf(changes);
        layers = List.copyOf(layers);
    }

    /** Whether a table holds only what changed, and not a whole layer. */
    public boolean isOfChanges(TableHead head) {
        return !changes.isEmpty() && changes.stream().allMatch(head::has);
    }

    /** Finds a layer by the name of its table, in any case of letters. */
    public Optional<StandardLayer> find(String name) {
        return layers.stream()
                .filter(layer -> layer.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
