package org.spatialplan.transfer.parcel;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.transfer.DataFileException;

/** The fields of one line of a boundary-point file, read with the line's number in every fault. */
record BoundaryPointFields(String fileName, long line, List<String> fields) {

    private static final int MAX_NUMBER = 40;
    private static final Pattern INTEGER = Pattern.compile("\\d{1,7}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d*)?");
    private static final Pattern ANGLE = Pattern.compile(
            "[NE]?(\\d{1,3}(?:\\.\\d+)?)[°º度](?: ?(\\d{1,2}(?:\\.\\d+)?)[′'’‘分](?: ?(\\d{1,2}(?:\\.\\d+)?)(?:″|\"|”|“|''|′′|秒))?)?[NE]?");

    void requireExactly(int count) {
        if (fields.size() != count) {
            throw broken("a point has the " + count + " fields number, ring, X, Y, but there are " + fields.size());
        }
    }

    void requireAtLeast(int count) {
        if (fields.size() < count) {
            throw broken("a parcel's first line has " + count + " fields or more, but there are " + fields.size());
        }
    }

    String text(int index) {
        return fields.get(index);
    }

    int integer(int index, String what) {
        String text = halfWidth(index);
        if (!INTEGER.matcher(text).matches()) {
            throw broken("the " + what + " is no number: '" + shown(index) + "'");
        }
        return Integer.parseInt(text);
    }

    /** Empty if the field is. */
    OptionalDouble hectares(int index) {
        String text = halfWidth(index).replaceFirst("(?:公顷|(?i)ha|hm2)$", "").strip();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw broken("the area is no number of hectares: '" + shown(index) + "'");
        }
        return OptionalDouble.of(Double.parseDouble(text));
    }

    /** Metres or degrees; degrees, minutes and seconds come as degrees. */
    double coordinate(int index) {
        String text = halfWidth(index);
        if (DECIMAL.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        Matcher angle = ANGLE.matcher(limited(index));
        if (!angle.matches()) {
            throw broken("the coordinate is no number: '" + shown(index) + "'");
        }
        return degrees(angle);
    }

    private double degrees(Matcher angle) {
        double minutes = part(angle.group(2));
        double seconds = part(angle.group(3));
        double degrees = part(angle.group(1));
        if (minutes >= 60 || seconds >= 60 || degrees > 180) {
            throw broken("no angle: '" + angle.group() + "'");
        }
        return degrees + minutes / 60 + seconds / 3600;
    }

    private static double part(String text) {
        return text == null ? 0 : Double.parseDouble(text);
    }

    private String halfWidth(int index) {
        return Normalizer.normalize(limited(index), Normalizer.Form.NFKC);
    }

    /** Too long for a number, so it may be nothing; keeps patterns and arithmetic off hostile text. */
    private String limited(int index) {
        if (fields.get(index).length() > MAX_NUMBER) {
            throw broken("too long for a number: '" + shown(index) + "'");
        }
        return fields.get(index);
    }

    private String shown(int index) {
        String text = fields.get(index);
        return text.length() > MAX_NUMBER ? text.substring(0, MAX_NUMBER) + "…" : text;
    }

    private DataFileException broken(String reason) {
        return new DataFileException(fileName, line, reason);
    }
}
