package org.spatialplan.ogc.wms;

import java.util.List;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.query.NumberText;

/**
 * The query of GetFeatureInfo.
 *
 * @param queried names of layers, in the order of the answer
 * @param column of the pixel, from 0 on the left
 * @param row of the pixel, from 0 at the top
 * @param most largest number of features of each layer
 * @param buffer largest distance of points and lines, as they are drawn, from the pixel's middle, in pixels
 */
record InfoQuery(MapQuery map, List<String> queried, int column, int row, int most, double buffer) {

    private static final int MAX_FEATURES = 1000;
    private static final int USUAL_BUFFER = 5;
    private static final int MAX_BUFFER = 50;

    /**
     * Parses the query.
     *
     * @throws WmsException LayerNotDefined, InvalidPoint, MissingParameterValue or InvalidParameterValue
     */
    static InfoQuery parse(WmsRequest request, MapQuery map, WmsLayers layers) {
        return new InfoQuery(
                map,
                parseQueried(request, layers),
                pixel(request, request.version().columnParameter(), "I", "X", map.width()),
                pixel(request, request.version().rowParameter(), "J", "Y", map.height()),
                whole(request, "FEATURE_COUNT", 1, 1, Integer.MAX_VALUE, MAX_FEATURES),
                whole(request, "BUFFER", usualBuffer(map), 0, MAX_BUFFER, MAX_BUFFER));
    }

    /** The usual reach of a pointer has one length on every screen: dense pixels are more. */
    private static int usualBuffer(MapQuery map) {
        return (int) Math.min(MAX_BUFFER, Math.round(USUAL_BUFFER * MapRequest.STANDARD_PIXEL_MM / map.pixelMm()));
    }

    private static List<String> parseQueried(WmsRequest request, WmsLayers layers) {
        List<String> shown = NamedLayers.parse(request).layers();
        List<String> names = List.of(request.require("QUERY_LAYERS").strip().split(",", -1));
        for (String name : names) {
            layers.get(name, "query_layers");
            if (!shown.contains(name)) {
                throw WmsException.invalid(
                        WmsCode.LAYER_NOT_DEFINED, "query_layers", name, "layers that the map shows (LAYERS)");
            }
        }
        return names;
    }

    private static int pixel(WmsRequest request, String name, String newName, String oldName, int size) {
        String locator = name.toLowerCase(java.util.Locale.ROOT);
        String text = request.kvp()
                .find(name)
                .or(() -> request.kvp().find(newName))
                .or(() -> request.kvp().find(oldName))
                .orElseThrow(() -> WmsException.missing(locator));
        int pixel = NumberText.integer(text).orElse(-1);
        if (pixel < 0 || pixel >= size) {
            throw WmsException.invalid(WmsCode.INVALID_POINT, locator, text, "a pixel of the map, 0 to " + (size - 1));
        }
        return pixel;
    }

    private static int whole(WmsRequest request, String name, int usual, int least, int most, int granted) {
        String text = request.kvp().find(name).orElse(Integer.toString(usual));
        int number = NumberText.integer(text).orElse(-1);
        if (number < least || number > most) {
            throw WmsException.invalid(
                    name.toLowerCase(java.util.Locale.ROOT), text, "a whole number, " + least + " to " + granted);
        }
        return Math.min(number, granted);
    }
}
