package org.spatialplan.ogc.wms;

import java.util.Locale;
import java.util.OptionalInt;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.query.NumberText;

/** Reads WIDTH or HEIGHT of a picture, in pixels. */
final class SizeParameter {

    /** The values of MaxWidth and MaxHeight. */
    static final int MOST = 4096;

    private SizeParameter() {}

    /**
     * Parses a required size.
     *
     * @throws WmsException MissingParameterValue or InvalidParameterValue
     */
    static int parse(WmsRequest request, String name) {
        String text = request.require(name);
        return find(text, MOST)
                .orElseThrow(() -> WmsException.invalid(
                        name.toLowerCase(Locale.ROOT), text, "a whole number of pixels, 1 to " + MOST));
    }

    /** Parses an optional size with a default. */
    static int parse(Kvp kvp, String name, int otherwise, int most) {
        String text = kvp.find(name).orElse(Integer.toString(otherwise));
        return find(text, most)
                .orElseThrow(() -> WmsException.invalid(
                        name.toLowerCase(Locale.ROOT), text, "a whole number of pixels, 1 to " + most));
    }

    static OptionalInt find(String text, int most) {
        OptionalInt number = NumberText.integer(text);
        return number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= most ? number : OptionalInt.empty();
    }
}
