package org.spatialplan.tile.vector;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The properties of a layer's features, encoded once: each distinct value of the layer has a number. Immutable.
 *
 * @param keys names of the properties
 * @param values each distinct value as a Value message of the standard
 * @param tags for each feature the number of the key and the number of the value, in turn
 */
record Attributes(List<String> keys, List<byte[]> values, List<int[]> tags) {

    private static final int STRING = 1;
    private static final int DOUBLE = 3;
    private static final int UINT = 5;
    private static final int SINT = 6;
    private static final int BOOL = 7;

    /**
     * Encodes rows.
     *
     * @param rows values in the order of the keys: text, Long, Double, Boolean or null, which is left out
     */
    static Attributes of(List<String> keys, List<Object[]> rows) {
        Map<ByteBuffer, Integer> numbers = new HashMap<>();
        List<byte[]> values = new ArrayList<>();
        List<int[]> tags = new ArrayList<>();
        for (Object[] row : rows) {
            int[] pairs = new int[2 * row.length];
            int count = 0;
            for (int key = 0; key < row.length; key++) {
                if (row[key] != null) {
                    byte[] encoded = encode(row[key]);
                    pairs[count++] = key;
                    pairs[count++] = numbers.computeIfAbsent(ByteBuffer.wrap(encoded), first -> {
                        values.add(encoded);
                        return values.size() - 1;
                    });
                }
            }
            tags.add(java.util.Arrays.copyOf(pairs, count));
        }
        return new Attributes(List.copyOf(keys), List.copyOf(values), List.copyOf(tags));
    }

    /** Returns the approximate size in bytes. */
    long bytes() {
        long ofValues = values.stream().mapToLong(value -> value.length + 24L).sum();
        return ofValues
                + tags.stream().mapToLong(each -> 4L * each.length + 24L).sum();
    }

    private static byte[] encode(Object value) {
        ProtoBytes bytes = new ProtoBytes(32);
        if (value instanceof Long number) {
            if (number >= 0) {
                bytes.number(UINT, number);
            } else {
                bytes.number(SINT, number << 1 ^ number >> 63);
            }
        } else if (value instanceof Double number) {
            bytes.real(DOUBLE, number);
        } else if (value instanceof Boolean truth) {
            bytes.number(BOOL, truth ? 1 : 0);
        } else {
            bytes.text(STRING, value.toString());
        }
        return bytes.toArray();
    }
}
