package org.spatialplan.ogc.wms;

import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.Latitudes;
import org.spatialplan.ogc.drawing.InterchangedAxes;
import org.spatialplan.query.NumberText;
import org.spatialplan.text.LocalizedText;

/** Reads BBOX: four numbers in the version's axis order of the system. */
final class BboxParameter {

    private static final String LOCATOR = "bbox";

    /**
     * The largest coordinate, in units of any system: 25 times around the earth in metres. Squares of larger ones soon
     * overflow.
     */
    private static final double FARTHEST = 1e9;

    private BboxParameter() {}

    /**
     * Parses the box, x right and y up. Beyond the poles a map is empty (06-042, 7.3.3.6); a box that is there only
     * because both axes are interchanged is refused.
     *
     * @param drawn extent of the layers, in degrees with longitude as x
     * @throws WmsException MissingParameterValue or InvalidParameterValue
     */
    static Envelope parse(WmsRequest request, Crs crs, Supplier<Envelope> drawn) {
        String text = request.require("BBOX");
        double[] numbers = numbers(text);
        boolean northFirst = request.version().northFirst(crs);
        if (!(numbers[0] < numbers[2] && numbers[1] < numbers[3])) {
            throw bad(text);
        }
        Envelope box = northFirst
                ? new Envelope(numbers[1], numbers[3], numbers[0], numbers[2])
                : new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
        if (InterchangedAxes.are(box, crs, drawn)) {
            throw WmsException.invalid(
                    LOCATOR,
                    text,
                    interchanged(box, crs, northFirst) + " in WMS "
                            + request.version().text());
        }
        return box;
    }

    private static String interchanged(Envelope box, Crs crs, boolean northFirst) {
        return crs.isGeographic()
                ? Latitudes.fault(box, northFirst).orElse(LocalizedText.NONE).en()
                : "a box within the domain of " + crs + "; the axes are "
                        + (northFirst ? "north before east" : "east before north");
    }

    private static double[] numbers(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw bad(text);
        }
        double[] numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            OptionalDouble number = NumberText.decimal(parts[i]);
            numbers[i] = number.orElseThrow(() -> bad(text));
            if (Math.abs(numbers[i]) > FARTHEST) {
                throw bad(text);
            }
        }
        return numbers;
    }

    private static WmsException bad(String text) {
        return WmsException.invalid(
                LOCATOR,
                text,
                "four numbers minx,miny,maxx,maxy, each minimum less than its maximum, none" + " beyond 1000000000");
    }
}
