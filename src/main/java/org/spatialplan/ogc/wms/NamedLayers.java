package org.spatialplan.ogc.wms;

import java.util.List;
import java.util.Optional;

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
        refuseStylesFromElsewhere(request);
        List<String> layers = names(request.require("LAYERS"));
        if (layers.size() > WmsLayers.LIMIT) {
            throw WmsException.invalid(
                    "layers", layers.size() + " layers", "no more than " + WmsLayers.LIMIT + " (LayerLimit)");
        }
        return new NamedLayers(layers, styles(request.kvp().find("STYLES"), layers.size()));
    }

    private static List<String> names(String text) {
        return List.of(text.strip().split(",", -1));
    }

    /** Parses STYLES. Clients without a style send nothing at all, or nothing between the commas. */
    private static List<String> styles(Optional<String> parameter, int layers) {
        if (parameter.isEmpty()) {
            return java.util.Collections.nCopies(layers, "");
        }
        List<String> styles = names(parameter.get());
        if (styles.size() != layers) {
            throw WmsException.invalid(
                    WmsCode.STYLE_NOT_DEFINED,
                    "styles",
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
                        parameter.toLowerCase(java.util.Locale.ROOT),
                        "Styles in requests are refused, and nothing is fetched from elsewhere: ask for one of the layer's"
                                + " styles with STYLES");
            }
        }
    }
}
