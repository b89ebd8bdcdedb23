package org.spatialplan.format.write;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The limits of Shapefiles: names of fields have at most ten bytes, texts at most 254 bytes. Stateless. */
public final class ShapefileLimits {

    /** The longest text in bytes of UTF-8. */
    public static final int MAX_TEXT_LENGTH = 254;

    private static final int MAX_NAME_LENGTH = 10;

    /** Characters that programs reading dBASE tables refuse or change in names. */
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}_]");

    private ShapefileLimits() {}

    /**
     * Maps the names of properties to names of fields: letters of any script, digits and underscores, cut to ten bytes
     * of UTF-8 (three Chinese characters). A second name with the same beginning gets a number at its end.
     *
     * @param properties in the order of the file
     */
    public static Map<String, String> fieldNames(List<String> properties) {
        Set<String> taken = new HashSet<>();
        Map<String, String> names = new LinkedHashMap<>();
        properties.forEach(property -> names.put(property, unique(property, taken)));
        return names;
    }

    private static String unique(String name, Set<String> taken) {
        String plain = name.isEmpty() ? "_" : NO_LETTER.matcher(name).replaceAll("_");
        String unique = cut(plain, MAX_NAME_LENGTH);
        for (int i = 1; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            String end = "_" + i;
            unique = cut(plain, MAX_NAME_LENGTH - end.length()) + end;
        }
        return unique;
    }

    /** Cuts a text to the longest that a field holds, never within a character. */
    public static String cut(String text) {
        return cut(text, MAX_TEXT_LENGTH);
    }

    private static String cut(String text, int width) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, end(bytes, width), StandardCharsets.UTF_8);
    }

    /** The number of bytes that fit into a width, never ending within a character. */
    static int end(byte[] utf8, int width) {
        int end = Math.min(utf8.length, width);
        while (end < utf8.length && end > 0 && (utf8[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }
}
