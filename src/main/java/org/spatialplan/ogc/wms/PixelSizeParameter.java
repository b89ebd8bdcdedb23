package org.spatialplan.ogc.wms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.query.NumberText;

/**
 * Reads DPI, MAP_RESOLUTION or FORMAT_OPTIONS=dpi:…, with which clients of QGIS, MapServer and GeoServer request dense
 * pixels.
 */
final class PixelSizeParameter {

    private static final double MM_AN_INCH = 25.4;
    private static final double MIN_DPI = 20;
    private static final double MAX_DPI = 1200;
    private static final Pattern OPTION = Pattern.compile("(?:^|;)\\s*dpi:([^;]*)", Pattern.CASE_INSENSITIVE);

    private PixelSizeParameter() {}

    /**
     * Returns the width of a pixel in mm; the standard's by default.
     *
     * @throws WmsException InvalidParameterValue
     */
    static double parse(Kvp kvp) {
        return find(kvp, "DPI")
                .or(() -> find(kvp, "MAP_RESOLUTION"))
                .or(() -> kvp.find("FORMAT_OPTIONS").flatMap(options -> option("format_options", options)))
                .orElse(MapRequest.STANDARD_PIXEL_MM);
    }

    /** As {@link #parse}, and LEGEND_OPTIONS=dpi:… as GeoServer has it. */
    static double ofLegend(Kvp kvp) {
        return kvp.find("LEGEND_OPTIONS")
                .flatMap(options -> option("legend_options", options))
                .orElseGet(() -> parse(kvp));
    }

    private static Optional<Double> find(Kvp kvp, String name) {
        return kvp.find(name).map(text -> millimetres(name.toLowerCase(java.util.Locale.ROOT), text));
    }

    private static Optional<Double> option(String locator, String options) {
        Matcher matcher = OPTION.matcher(options);
        return matcher.find() ? Optional.of(millimetres(locator, matcher.group(1))) : Optional.empty();
    }

    private static double millimetres(String locator, String text) {
        double dpi = NumberText.decimal(text).orElse(0);
        if (dpi < MIN_DPI || dpi > MAX_DPI) {
            throw WmsException.invalid(locator, text, "pixels an inch, 20 to 1200");
        }
        return MM_AN_INCH / dpi;
    }
}
