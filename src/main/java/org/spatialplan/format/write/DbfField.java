package org.spatialplan.format.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.Property;

/**
 * A field of a dBASE table.
 *
 * @param name at most ten bytes of UTF-8, unique, see {@link ShapefileLimits#fieldNames}
 * @param type C text, N number, L logical, D day
 */
record DbfField(Property property, String name, char type, int width, int decimals) {

    private static final int NUMBER_WIDTH = 24;
    private static final int INTEGER_WIDTH = 18;
    private static final int MAX_DECIMALS = 15;
    /** The length in characters above which numbers are written with an exponent. */
    private static final int MAX_NUMBER_LENGTH = 40;

    private static final byte[] NOTHING = {};

    static List<DbfField> of(FeatureSet set, List<SimpleFeature> rows) {
        List<Property> properties = set.written();
        Map<String, String> names = ShapefileLimits.fieldNames(
                properties.stream().map(Property::name).toList());
        return properties.stream()
                .map(property -> of(property, names.get(property.name()), rows).atLeast(set.length(property)))
                .toList();
    }

    /** A text field with the width that it was delivered with, unless its values are longer in UTF-8. */
    private DbfField atLeast(int length) {
        return type == 'C' && length > width
                ? new DbfField(property, name, type, Math.min(ShapefileLimits.MAX_TEXT_LENGTH, length), 0)
                : this;
    }

    private static DbfField of(Property property, String name, List<SimpleFeature> rows) {
        return switch (property.type()) {
            case STRING -> text(property, name, rows);
            case INTEGER ->
                new DbfField(
                        property,
                        name,
                        'N',
                        Math.max(INTEGER_WIDTH, widest(texts(property, rows).map(Object::toString))),
                        0);
            case NUMBER -> number(property, name, rows);
            case BOOLEAN -> new DbfField(property, name, 'L', 1, 0);
            case DATE -> new DbfField(property, name, 'D', 8, 0);
            case DATE_TIME -> text(property, name, rows);
        };
    }

    private static DbfField text(Property property, String name, List<SimpleFeature> rows) {
        int widest = widest(texts(property, rows).map(value -> GmlFeatureWriter.text(value, property)));
        return new DbfField(property, name, 'C', Math.max(1, Math.min(ShapefileLimits.MAX_TEXT_LENGTH, widest)), 0);
    }

    /** A field with as many decimals as the values have, so that no digit is lost. */
    private static DbfField number(Property property, String name, List<SimpleFeature> rows) {
        int decimals = Math.max(
                1,
                texts(property, rows)
                        .mapToInt(value -> Math.min(MAX_DECIMALS, decimal(value).scale()))
                        .max()
                        .orElse(1));
        int width = widest(texts(property, rows).map(value -> digits(value, decimals)));
        return new DbfField(property, name, 'N', Math.max(NUMBER_WIDTH, width), decimals);
    }

    private static Stream<Object> texts(Property property, List<SimpleFeature> rows) {
        return rows.stream().map(row -> row.getAttribute(property.name())).filter(Objects::nonNull);
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(1);
    }

    private static BigDecimal decimal(Object value) {
        return BigDecimal.valueOf(((Number) value).doubleValue());
    }

    /**
     * Writes a number. A value with more decimals than the field has is written with all of them, because readers take
     * the digits as they are.
     */
    private static String digits(Object value, int decimals) {
        BigDecimal rounded = decimal(value).setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.toPlainString();
        boolean whole = rounded.compareTo(decimal(value)) == 0;
        return whole && plain.length() <= MAX_NUMBER_LENGTH ? plain : value.toString();
    }

    boolean isLeftAligned() {
        return type != 'N';
    }

    /** The bytes of a row's value, at most as many as the field is wide; empty for a missing value. */
    byte[] bytes(SimpleFeature row) {
        Object value = row.getAttribute(property.name());
        if (value == null) {
            return NOTHING;
        }
        return switch (type) {
            case 'C' -> cut(GmlFeatureWriter.text(value, property));
            case 'N' -> ascii(decimals == 0 ? value.toString() : digits(value, decimals));
            case 'L' -> ascii(Boolean.TRUE.equals(value) ? "T" : "F");
            default -> ascii(GmlFeatureWriter.text(value, property).replace("-", ""));
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Cuts a text to the width of the field, never within a character. */
    private byte[] cut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, ShapefileLimits.end(bytes, width));
    }
}
