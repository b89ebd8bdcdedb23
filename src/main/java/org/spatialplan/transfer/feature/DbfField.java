package org.spatialplan.transfer.feature;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.Property;

/**
 * A field of a dBASE table.
 *
 * @param name at most ten ASCII characters, unique
 * @param type C text, N number, L logical, D day
 */
record DbfField(Property property, String name, char type, int width, int decimals) {

    private static final int LONGEST_NAME = 10;
    private static final int LONGEST_TEXT = 254;
    private static final int NUMBER_WIDTH = 24;
    private static final int INTEGER_WIDTH = 18;
    private static final int DECIMALS = 9;
    private static final byte[] NOTHING = {};

    static List<DbfField> of(List<Property> properties, List<SimpleFeature> rows) {
        Set<String> taken = new HashSet<>();
        List<DbfField> fields = new ArrayList<>();
        for (Property property : properties) {
            String name = unique(property.name(), taken);
            fields.add(
                    switch (property.type()) {
                        case STRING -> new DbfField(property, name, 'C', widest(property, rows), 0);
                        case INTEGER -> new DbfField(property, name, 'N', INTEGER_WIDTH, 0);
                        case NUMBER -> new DbfField(property, name, 'N', NUMBER_WIDTH, DECIMALS);
                        case BOOLEAN -> new DbfField(property, name, 'L', 1, 0);
                        case DATE -> new DbfField(property, name, 'D', 8, 0);
                    });
        }
        return fields;
    }

    boolean isLeftAligned() {
        return type != 'N';
    }

    /** No longer than the field; nothing for a missing value. */
    byte[] bytes(SimpleFeature row) {
        Object value = row.getAttribute(property.name());
        if (value == null) {
            return NOTHING;
        }
        return switch (type) {
            case 'C' -> cut(value.toString());
            case 'N' ->
                ascii(
                        decimals == 0
                                ? value.toString()
                                : BigDecimal.valueOf(((Number) value).doubleValue())
                                        .setScale(decimals, RoundingMode.HALF_UP)
                                        .toPlainString());
            case 'L' -> ascii(Boolean.TRUE.equals(value) ? "T" : "F");
            default -> ascii(GmlFeatureWriter.text(value).replace("-", ""));
        };
    }

    private byte[] ascii(String text) {
        return text.length() > width ? NOTHING : text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Never within a character. */
    private byte[] cut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes.length, width);
        while (end < bytes.length && end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static int widest(Property property, List<SimpleFeature> rows) {
        int widest = rows.stream()
                .map(row -> row.getAttribute(property.name()))
                .filter(value -> value != null)
                .mapToInt(value -> value.toString().getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(1);
        return Math.max(1, Math.min(LONGEST_TEXT, widest));
    }

    /** Cut to ten; a second one with the same beginning gets a number at its end. */
    private static String unique(String name, Set<String> taken) {
        String ascii = name.replaceAll("[^A-Za-z0-9_]", "_");
        String unique = ascii.substring(0, Math.min(LONGEST_NAME, ascii.length()));
        for (int i = 1; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            String end = "_" + i;
            unique = ascii.substring(0, Math.min(LONGEST_NAME - end.length(), ascii.length())) + end;
        }
        return unique;
    }
}
