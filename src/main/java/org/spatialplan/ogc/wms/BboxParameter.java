package org.spatialplan.ogc.wms;

import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;

/** BBOX: four numbers in the axis order that the version has for the system. */
final class BboxParameter {

    private static final String LOCATOR = "bbox";

    /** In units of any system: 25 times around the earth in metres. Squares of more are no numbers soon. */
    private static final double FARTHEST = 1e9;

    private BboxParameter() {}

    /**
     * The box, x right and y up.
     *
     * @throws WmsException MissingParameterValue or InvalidParameterValue
     */
    static Envelope parse(WmsRequest request, Crs crs) {
        String text = request.require("BBOX");
        double[] numbers = numbers(text);
        boolean northFirst = request.version().northFirst(crs);
        if (!(numbers[0] < numbers[2] && numbers[1] < numbers[3])) {
            throw bad(text);
        }
        return northFirst
                ? new Envelope(numbers[1], numbers[3], numbers[0], numbers[2])
                : new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
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
