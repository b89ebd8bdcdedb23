package org.spatialplan.imports;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** There is no such layer, or it has no data of its own. */
public final class LayerNotImportableException extends CodedException {

    private LayerNotImportableException(String code, LocalizedText text) {
        super(code, text);
    }

    static LayerNotImportableException unknown(String layer, String known) {
        return new LayerNotImportableException("layer-unknown", Messages.of("imports.layer-unknown", layer, known));
    }

    static LayerNotImportableException madeOfLinks(String layer) {
        return new LayerNotImportableException(
                "layer-made-of-links", Messages.of("imports.layer-made-of-links", layer));
    }
}
