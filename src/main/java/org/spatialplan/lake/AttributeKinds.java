package org.spatialplan.lake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text of the column {@code attribute_types}: which attributes a feature has, in their order, and of which kind each
 * value is. {@code 0t 2d 1-} means the first attribute of the version as text, the third as a decimal number, the second
 * without a value; {@code 3[tt-} is a list of two texts and a missing one. Stateless and thread-safe.
 */
public final class AttributeKinds {

    private static final char NULL = '-';
    private static final char LIST = '[';
    private static final String SEPARATOR = " ";

    private AttributeKinds() {}

    /**
     * Writes the kinds of a feature's attributes.
     *
     * @param numbers of the attributes in their version
     * @throws IllegalArgumentException for a value that no feature has
     */
    public static String write(Map<String, Object> attributes, Map<String, Integer> numbers) {
        return attributes.entrySet().stream()
                .map(entry -> numbers.get(entry.getKey()) + kind(entry.getValue()))
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String kind(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(AttributeKinds::letter).collect(Collectors.joining("", String.valueOf(LIST), ""));
        }
        return letter(value);
    }

    private static String letter(Object value) {
        return String.valueOf(
                value == null
                        ? NULL
                        : ValueKind.of(value)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "no kind for " + value.getClass().getName()))
                                .letter());
    }

    /**
     * Restores a feature's attributes.
     *
     * @param columns of the version
     * @param values the value of a column in the feature's row; a list is a {@link List}
     * @throws RuntimeException if the text or a value is not as {@link #write} leaves it
     */
    static Map<String, Object> read(String kinds, List<LakeColumn> columns, Function<String, Object> values) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (String kind : kinds.isEmpty() ? new String[0] : kinds.split(SEPARATOR)) {
            int digits = 0;
            while (Character.isDigit(kind.charAt(digits))) {
                digits++;
            }
            LakeColumn column = columns.get(Integer.parseInt(kind.substring(0, digits)));
            attributes.put(column.attribute(), value(kind.substring(digits), column, values.apply(column.column())));
        }
        return attributes;
    }

    private static Object value(String kind, LakeColumn column, Object stored) {
        if (kind.charAt(0) == NULL) {
            return null;
        }
        if (kind.charAt(0) == LIST) {
            return members(kind.substring(1), (List<?>) stored);
        }
        return member(kind.charAt(0), column.list() ? ((List<?>) stored).get(0) : stored);
    }

    private static List<Object> members(String kinds, List<?> stored) {
        if (kinds.length() != stored.size()) {
            throw new IllegalArgumentException(stored.size() + " members for " + kinds);
        }
        List<Object> members = new ArrayList<>();
        for (int i = 0; i < kinds.length(); i++) {
            members.add(member(kinds.charAt(i), stored.get(i)));
        }
        return members;
    }

    private static Object member(char letter, Object stored) {
        return letter == NULL ? null : ValueKind.ofLetter(letter).orElseThrow().read(stored);
    }
}
