package org.spatialplan.imports;

import org.spatialplan.format.standard.NearLayer;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** An import names no layer, and the file does not tell which one it is. */
public final class LayerNotRecognisedException extends CodedException {

    private LayerNotRecognisedException(String code, LocalizedText text) {
        super(code, text);
    }

    static LayerNotRecognisedException nothingTells(String layers) {
        return new LayerNotRecognisedException(
                "layer-not-recognised", Messages.of("imports.layer-not-recognised", layers));
    }

    static LayerNotRecognisedException nearly(NearLayer near, String layers) {
        return new LayerNotRecognisedException(
                "layer-not-recognised", Messages.of("imports.layer-not-recognised.nearly", near.text(), layers));
    }

    static LayerNotRecognisedException byNameOnly(LocalizedText layer, String layers) {
        return new LayerNotRecognisedException(
                "layer-not-recognised", Messages.of("imports.layer-not-recognised.name-only", layer, layers));
    }

    static LayerNotRecognisedException several(LocalizedText found) {
        return new LayerNotRecognisedException("layer-ambiguous", Messages.of("imports.layer-ambiguous", found));
    }

    static LayerNotRecognisedException ofChanges(LocalizedText layer) {
        return new LayerNotRecognisedException("layer-of-changes", Messages.of("imports.layer-of-changes", layer));
    }

    static LayerNotRecognisedException noLayer(LocalizedText found, LocalizedText note) {
        return new LayerNotRecognisedException("layer-not-held", Messages.of("imports.layer-not-held", found, note));
    }

    static LayerNotRecognisedException unknown(String name, String known) {
        return new LayerNotRecognisedException(
                "standard-layer-unknown", Messages.of("imports.standard-layer-unknown", name, known));
    }

    static LayerNotRecognisedException notInDelivery(String name, String tables) {
        return new LayerNotRecognisedException(
                "layer-not-recognised", Messages.of("imports.delivery.no-such-table", name, tables));
    }

    static LayerNotRecognisedException nothingInDelivery(String tables) {
        return new LayerNotRecognisedException(
                "layer-not-recognised", Messages.of("imports.delivery.nothing-recognised", tables));
    }

    static LayerNotRecognisedException nowhere(RecognisedTable table) {
        return new LayerNotRecognisedException(
                table.code(),
                Messages.of(
                        "imports.delivery.table-goes-nowhere",
                        table.table(),
                        new LocalizedText(table.zh(), table.en())));
    }

    static LayerNotRecognisedException twoForOne(String layer, String one, String other) {
        return new LayerNotRecognisedException(
                "layer-ambiguous", Messages.of("imports.delivery.two-for-one", one, other, layer));
    }
}
