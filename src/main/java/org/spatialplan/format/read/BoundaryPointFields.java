package org.spatialplan.format.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.AngleText;
import org.spatialplan.parcel.StatedArea;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** The fields of one line of a boundary-point file. Errors name the line. */
record BoundaryPointFields(String fileName, long line, List<String> fields) {

    private static final int MAX_NUMBER = 40;
    private static final int MAX_WHOLE_DIGITS = 12;
    private static final Pattern INTEGER = Pattern.compile("\\d{1,7}");
    private static final Pattern NUMBER_START = Pattern.compile("[NE+-]?[\\d０-９]");
    private static final Pattern RING = Pattern.compile("\\d{1,3}");
    private static final int MAX_POINT_FIELDS = 7;
    /** A decimal number; programs in Java write 4.03675333E7. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d*)?(?:[eE]\\+?\\d{1,2})?");

    /** Requires the fields of a point. A height or a remark may follow them. */
    void requirePoint(int count) {
        if (fields.size() < count || fields.size() > MAX_POINT_FIELDS) {
            throw malformed(Messages.of("format.point-fields-number-ring", count, fields.size()));
        }
    }

    void requireAtLeast(int count) {
        if (fields.size() < count) {
            throw malformed(Messages.of("format.parcel-first-line-fields", count, fields.size()));
        }
    }

    String text(int index) {
        return fields.get(index);
    }

    int integer(int index, String field) {
        String text = INTEGER.matcher(fields.get(index)).matches() ? fields.get(index) : halfWidth(index);
        if (!INTEGER.matcher(text).matches()) {
            throw malformed(Messages.of("format.no-number", Messages.of(field), shown(index)));
        }
        return Integer.parseInt(text);
    }

    /** A number of things in a field; empty if the field is empty or 0. */
    OptionalInt count(int index, String field) {
        if (fields.get(index).isEmpty()) {
            return OptionalInt.empty();
        }
        int count = integer(index, field);
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /**
     * Whether the fields of a point are two coordinates, with or without the point's number before them. A field that
     * may be a number of a ring is no coordinate.
     */
    boolean areOnlyCoordinates() {
        int size = fields.size();
        return (size == 2 || size == 3)
                && fields.subList(size - 2, size).stream()
                        .allMatch(field -> NUMBER_START.matcher(field).lookingAt()
                                && !RING.matcher(field).matches());
    }

    /** The area in a field; empty if the field is empty. */
    Optional<StatedArea> area(int index) {
        String text = limited(index).replace("\"", "");
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<StatedArea> area = StatedArea.parse(text);
        if (area.isEmpty()) {
            throw malformed(Messages.of("format.area-no-number-unit", shown(index)));
        }
        return area;
    }

    /** A coordinate in metres or degrees. Degrees, minutes and seconds are converted to degrees. */
    double coordinate(int index) {
        String text = isPlainDecimal(fields.get(index)) ? fields.get(index) : halfWidth(index);
        if (!isAngle(index)) {
            return Double.parseDouble(text);
        }
        return AngleText.parse(limited(index))
                .map(AngleText::degrees)
                .orElseThrow(() -> malformed(Messages.of("format.coordinate-no-number", shown(index))));
    }

    /** Whether the field is not a plain number, so that it can only be an angle with degree signs. */
    boolean isAngle(int index) {
        return !isPlainDecimal(fields.get(index))
                && !DECIMAL.matcher(halfWidth(index)).matches();
    }

    /** Whether a text is digits with one point among them, as nearly all coordinates are. */
    private static boolean isPlainDecimal(String text) {
        int point = text.indexOf('.');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != point && (c < '0' || c > '9')) {
                return false;
            }
        }
        return point > 0 && point <= MAX_WHOLE_DIGITS && text.length() <= MAX_NUMBER;
    }

    private String halfWidth(int index) {
        String text = limited(index);
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /**
     * The text of a field; empty if it is too long for a number. This keeps patterns and arithmetic away from harmful
     * text.
     */
    private String limited(int index) {
        if (fields.get(index).length() > MAX_NUMBER) {
            throw malformed(Messages.of("format.too-long-number", shown(index)));
        }
        return fields.get(index);
    }

    private String shown(int index) {
        String text = fields.get(index);
        return Excerpt.of(text, MAX_NUMBER);
    }

    private DataFileException malformed(LocalizedText reason) {
        return new DataFileException(fileName, line, reason);
    }
}
