package org.spatialplan.ogc.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.text.Language;
import org.springframework.web.util.UriUtils;

/** Makes links from data to the map page, which shows the same thing. Stateless. */
public final class MapPageLinks {

    private static final double MAX_ZOOM = 14;
    private static final double MIN_ZOOM = 7;

    /** Of the window, a link should show the thing in this part, so that its surroundings are seen. */
    private static final double LEVELS_AROUND = 1.0;

    private MapPageLinks() {}

    /** The map page as it opens. */
    public static String home(OgcRequest request) {
        return page(request, "");
    }

    /**
     * The map page at a feature.
     *
     * @param geometry degrees, longitude as x; null if it is not located
     */
    public static String feature(OgcRequest request, String layer, String id, Geometry geometry) {
        String thing = layer.equals("projects")
                ? "&panel=projects&project=" + id
                : "&feature=" + encode(layer) + "/" + encode(id);
        return page(request, thing + (geometry == null ? "" : view(geometry.getEnvelopeInternal())));
    }

    /** The map page with layers switched on. */
    public static String layers(OgcRequest request, List<String> layers) {
        return page(
                request,
                "&panel=layers&layers="
                        + String.join(
                                ",", layers.stream().map(MapPageLinks::encode).toList()));
    }

    private static String page(OgcRequest request, String more) {
        return request.address("/") + "#lang=" + (request.language() == Language.ZH ? "zh" : "en") + more;
    }

    private static String view(Envelope box) {
        Coordinate centre = box.centre();
        double degrees = Math.max(box.getWidth(), box.getHeight());
        double zoom = degrees == 0 ? MAX_ZOOM : Math.log(720 / degrees) / Math.log(2) - LEVELS_AROUND + 1;
        return String.format(
                Locale.ROOT, "&map=%.2f/%.5f/%.5f", Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom)), centre.y, centre.x);
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
