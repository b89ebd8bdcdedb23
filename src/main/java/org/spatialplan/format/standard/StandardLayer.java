package org.spatialplan.format.standard;

import java.util.List;
import java.util.Optional;
import org.spatialplan.text.LocalizedText;

/**
 * A layer of a norm.
 *
 * @param name of its table, for example {@code STBHHX}
 * @param names other names of its table or file, codes and Chinese words
 * @param featureCodes values of YSDM that only this layer has; empty if none is known
 * @param target id of the city's layer that it becomes; empty if the service has none for it
 * @param note why it has no layer of its own, or what to do with it; may be empty
 * @param forms the sets of columns in which it is delivered
 */
public record StandardLayer(
        String name,
        LocalizedText title,
        List<String> names,
        List<String> featureCodes,
        Optional<String> target,
        LocalizedText note,
        List<LayerForm> forms) {

    public StandardLayer {
        names = List.copyOf(names);
        featureCodes = List.copyOf(featureCodes);
        forms = List.copyOf(forms);
    }
}
