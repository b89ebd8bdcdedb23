package org.spatialplan.ogc.wms;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spatialplan.ogc.ows.Kvp;

/**
 * LAYERS and STYLES of a request.
 *
 * @param styles as many as layers; an empty one is the default style
 */
record NamedLayers(List<String> layers, List<String> styles) {

    /**
     * Parses the names.
     *
     * @throws WmsException MissingParameterValue, LayerNotDefined, StyleNotDefined or InvalidParameterValue
     */
    static NamedLayers parse(WmsRequest request) {
        return parse(request, "LAYERS", "STYLES");
    }

    /**
     * Parses the names from parameters of other names.
     *
     * @throws WmsException MissingParameterValue, LayerNotDefined, StyleNotDefined or InvalidParameterValue
     */
    static NamedLayers parse(WmsRequest request, String layerParameter, String styleParameter) {
        refuseStylesFromElsewhere(request);
        List<String> layers = names(request.require(layerParameter));
        if (layers.size() > WmsLayers.LIMIT) {
            throw WmsException.invalid(
                    layerParameter.toLowerCase(Locale.ROOT),
                    layers.size() + " layers",
                    "no more than " + WmsLayers.LIMIT + " (LayerLimit)");
        }
        return new NamedLayers(layers, styles(request.kvp(), styleParameter, layers.size()));
    }

    private static List<String> names(String text) {
        return List.of(text.strip().split(",", -1));
    }

    /** Parses STYLES. Clients without a style send nothing at all, or nothing between the commas. */
    private static List<String> styles(Kvp kvp, String name, int layers) {
        Optional<String> parameter = kvp.find(name);
        if (parameter.isEmpty()) {
            return Collections.nCopies(layers, "");
        }
        List<String> styles = names(parameter.get());
        if (styles.size() != layers) {
            throw WmsException.invalid(
                    WmsCode.STYLE_NOT_DEFINED,
                    name.toLowerCase(Locale.ROOT),
                    parameter.get(),
                    "one style for each of the " + layers + " layers, parted by commas; an empty one is the default");
        }
        return styles;
    }

    /**
     * Refuses SLD and SLD_BODY: nothing is fetched for a request, and a style in it would be compiled each time without
     * a cache.
     */
    static void refuseStylesFromElsewhere(WmsRequest request) {
        for (String parameter : List.of("SLD", "SLD_BODY")) {
            if (request.kvp().find(parameter).isPresent()) {
                throw new WmsException(
                        WmsCode.OPTION_NOT_SUPPORTED,
                        parameter.toLowerCase(Locale.ROOT),
                        "Styles in requests are refused, and nothing is fetched from elsewhere: ask for one of the layer's"
                                + " styles with STYLES");
            }
        }
    }
}
