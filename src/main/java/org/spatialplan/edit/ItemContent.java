package org.spatialplan.edit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spatialplan.text.PlainNumber;

/**
 * Everything that the plan says of one item, as plain values by name: texts, numbers, booleans, lists and maps of them,
 * or null. It is what a change keeps of an item, and an item is made of it again without loss. Immutable.
 */
public record ItemContent(Map<String, Object> values) {

    public ItemContent {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        values = Collections.unmodifiableMap(plain);
    }

    /** Whole numbers are {@link Long}, so that a value that was stored equals the one that was made. */
    private static Object plain(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof List<?> list
                ? list.stream().map(ItemContent::plain).toList()
                : value;
    }

    /** Returns the SHA-256 of the values, hexadecimal. It does not depend on the order of names. */
    public String sha256() {
        StringBuilder text = new StringBuilder();
        write(values, text);
        return sha256(text.toString());
    }

    /** Returns the SHA-256 of a text in UTF-8, hexadecimal. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Writes a value so that different values have different texts: each text with its length before it. */
    private static void write(Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            new TreeMap<>(map).forEach((name, member) -> {
                write(name, text);
                write(member, text);
            });
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(member -> write(member, text));
            text.append(']');
        } else if (value instanceof String words) {
            text.append(words.length()).append(':').append(words);
        } else if (value instanceof Number number) {
            text.append('n').append(PlainNumber.of(number)).append(';');
        } else {
            text.append(value).append(';');
        }
    }
}
