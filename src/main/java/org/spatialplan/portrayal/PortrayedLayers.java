package org.spatialplan.portrayal;

import org.spatialplan.feature.FeatureTable;
import org.spatialplan.layer.Attachments;
import org.spatialplan.portrayal.geometry.GeometryShelf;
import org.spatialplan.portrayal.geometry.MapGeometry;

/** Feature tables made ready for drawing, each once; their packed geometry shares one bound of memory. Thread-safe. */
public final class PortrayedLayers {

    private static final Attachments.Key<PortrayedLayer> LAYER = new Attachments.Key<>();

    private final GeometryShelf<MapGeometry> shelf = GeometryShelf.ofHeap();

    /** Returns the layer of the located rows of a table, in its order. */
    public PortrayedLayer of(FeatureTable table) {
        return table.attachments().get(LAYER, () -> PortrayedLayer.of(table, shelf));
    }

    /** Makes a table ready for the pictures that were drawn of the table that it replaces. */
    public void prepare(FeatureTable coming, FeatureTable served) {
        if (coming != served) {
            served.attachments().find(LAYER).ifPresent(known -> of(coming).prepareAs(known));
        }
    }
}
