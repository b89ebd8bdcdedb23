package org.spatialplan.imports;

import org.spatialplan.geo.CodedException;

/** There is no such layer, or it has no data of its own. */
public final class LayerNotImportableException extends CodedException {

    private LayerNotImportableException(String code, String message) {
        super(code, message);
    }

    static LayerNotImportableException unknown(String layer, String known) {
        return new LayerNotImportableException(
                "layer-unknown", "There is no layer '" + layer + "'; there are " + known);
    }

    static LayerNotImportableException madeOfLinks(String layer) {
        return new LayerNotImportableException(
                "layer-made-of-links",
                "The layer '" + layer
                        + "' shows the plan's own items where their links lead; it changes with the plan");
    }
}
