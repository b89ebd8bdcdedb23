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
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
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
        switch (value) {
            case null -> text.append("null;");
            case Map<?, ?> map -> {
                text.append('{');
                new TreeMap<>(map).forEach((name, member) -> {
                    write(name, text);
                    write(member, text);
                });
                text.append('}');
            }
            case List<?> list -> {
                text.append('[');
                list.forEach(member -> write(member, text));
                text.append(']');
            }
            case Number number -> text.append("n").append(PlainNumber.of(number)).append(';');
            case Boolean flag -> text.append(flag).append(';');
            default -> {
                String words = value.toString();
                text.append(words.length()).append(':').append(words);
            }
        }
    }
}
