package org.spatialplan.ogc.wms;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.DrawingOrder;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.query.NearNames;
import org.springframework.stereotype.Component;

/** The layers of the WMS: one for every feature type, and {@link #GROUP} for all of them together. Thread-safe. */
@Component
class WmsLayers {

    /** The name of the layer that is made of all others. */
    static final String GROUP = "plan";

    /** The largest number of layers in one map. */
    static final int LIMIT = 40;

    /** The name of every layer's default style. */
    static final String DEFAULT_STYLE = "default";

    private final FeatureCatalogue catalogue;
    private final Styles styles;

    WmsLayers(FeatureCatalogue catalogue, Styles styles) {
        this.catalogue = catalogue;
        this.styles = styles;
    }

    FeatureCatalogue catalogue() {
        return catalogue;
    }

    /** Returns the offered systems. */
    List<Crs> offeredCrs() {
        return OfferedCrs.of(catalogue.frame());
    }

    /** Lists all feature types in the catalogue's order. */
    List<FeatureTable> list() {
        return catalogue.list();
    }

    /**
     * Returns the feature types of a name, the lowest first.
     *
     * @param locator the parameter with the name
     * @throws WmsException LayerNotDefined
     */
    List<FeatureTable> get(String name, String locator) {
        if (name.equals(GROUP)) {
            return group();
        }
        return List.of(catalogue
                .find(name)
                .orElseThrow(() -> new WmsException(
                        WmsCode.LAYER_NOT_DEFINED, locator, "There is no layer '" + name + "'" + near(name))));
    }

    /** Returns the box of all layers, in degrees with longitude as x. */
    Envelope extent() {
        Envelope all = new Envelope();
        list().forEach(table -> table.type().extent().ifPresent(all::expandToInclude));
        return all;
    }

    /** Lists all layers in drawing order. */
    List<FeatureTable> group() {
        return DrawingOrder.lowestFirst(list(), FeatureTable::type);
    }

    /** Lists the styles of a layer, the default one first. */
    List<MapStyle> styles(String layer) {
        return styles.list(layer);
    }

    /**
     * Returns a style of a layer.
     *
     * @param name empty for the default one
     * @throws WmsException StyleNotDefined
     */
    MapStyle style(String layer, String name, String locator) {
        return styles.find(layer, name)
                .or(() -> name.equals(DEFAULT_STYLE) ? styles.find(layer, "") : java.util.Optional.empty())
                .orElseThrow(() -> WmsException.invalid(
                        WmsCode.STYLE_NOT_DEFINED,
                        locator,
                        name,
                        "a style of the layer " + layer + ": "
                                + styles(layer).stream().map(MapStyle::name).toList()));
    }

    private String near(String name) {
        NearNames names = new NearNames();
        list().forEach(table -> names.offer(table.type().id(), table.type().id()));
        List<String> nearest = names.nearest(name);
        return nearest.isEmpty() ? "" : "; near names: " + String.join(", ", nearest);
    }
}
