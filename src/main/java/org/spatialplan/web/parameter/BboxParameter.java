package org.spatialplan.web.parameter;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NumberText;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** {@code bbox=minLon,minLat,maxLon,maxLat} in degrees, CRS84. */
final class BboxParameter {

    private static final LocalizedText EXPECTED = Messages.of("query.expected.bbox");

    static final QueryParameter<Envelope> BBOX = QueryParameter.of("bbox", EXPECTED, BboxParameter::envelope);

    private BboxParameter() {}

    static Optional<Envelope> parse(String value) {
        return BBOX.parse(value);
    }

    private static Optional<Envelope> envelope(String value) {
        double[] numbers = numbers(value);
        boolean ordered = numbers.length == 4 && numbers[0] <= numbers[2] && numbers[1] <= numbers[3];
        if (!ordered || !isLongitude(numbers[0], numbers[2]) || !isLatitude(numbers[1], numbers[3])) {
            throw new BadParameterException(
                    "bbox",
                    value,
                    isSwapped(numbers) ? Messages.of("query.expected.axes-swapped", EXPECTED) : EXPECTED);
        }
        return Optional.of(new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]));
    }

    private static boolean isSwapped(double[] numbers) {
        return numbers.length == 4 && isLatitude(numbers[0], numbers[2]) && !isLatitude(numbers[1], numbers[3]);
    }

    private static double[] numbers(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(NumberText::decimal)
                .mapToDouble(number -> number.orElseThrow(() -> new BadParameterException("bbox", value, EXPECTED)))
                .toArray();
    }

    private static boolean isLongitude(double... degrees) {
        return Arrays.stream(degrees).allMatch(d -> d >= -180 && d <= 180);
    }

    private static boolean isLatitude(double... degrees) {
        return Arrays.stream(degrees).allMatch(d -> d >= -90 && d <= 90);
    }
}
