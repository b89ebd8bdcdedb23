package org.spatialplan.query;

import java.util.List;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LinkPlacement;

/** The townships (乡镇、街道) of a map: places of their kind. */
public final class Townships {

    private static final String KIND = "town";

    private Townships() {}

    /** Lists the townships of a map. */
    public static List<Feature> of(PlanMap map) {
        return map.findLayer(LinkPlacement.PLACES).stream()
                .flatMap(layer -> layer.entries().stream())
                .map(LayerIndex.Entry::feature)
                .filter(Townships::isTownship)
                .toList();
    }

    /** Tests whether a feature of the layer of places is a township. */
    public static boolean isTownship(Feature place) {
        return place.text("kind").filter(KIND::equals).isPresent();
    }

    /** Returns the address of a township. */
    public static FeatureRef address(String id) {
        return new FeatureRef(LinkPlacement.PLACES, id);
    }
}
