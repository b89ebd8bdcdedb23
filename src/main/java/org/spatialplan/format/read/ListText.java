package org.spatialplan.format.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.layer.JoinedList;

/**
 * Lists in formats that know none: a text whose members are joined by semicolons, in a column that says so in words of this
 * service's own. Stateless.
 */
public enum ListText {
    TEXTS("list of texts"),
    NUMBERS("list of numbers"),
    TRUTHS("list of true or false");

    private static final String JOINED = ", joined by ;";
    /** What is longer stays the text that it is. */
    private static final int LONGEST = 200_000;

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE]-?\\d{1,3})?");

    private final String words;

    ListText(String words) {
        this.words = words;
    }

    /** What a column says of itself. */
    public String description() {
        return words + JOINED;
    }

    /** By a column's description; empty if it is of another. */
    public static Optional<ListText> find(String description) {
        return Arrays.stream(values())
                .filter(list -> list.description().equals(description))
                .findFirst();
    }

    /** The list that a value stands for; what is no text stays as it is. */
    public Object read(Object value) {
        return value instanceof String text && text.length() <= LONGEST
                ? JoinedList.members(text).stream().map(this::member).toList()
                : value;
    }

    private Object member(String text) {
        if (this == TRUTHS && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        if (this != NUMBERS || !NUMBER.matcher(text).matches()) {
            return text;
        }
        try {
            return WHOLE.matcher(text).matches() ? (Object) Long.parseLong(text) : (Object) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            // more than 64 bits
            return Double.parseDouble(text);
        }
    }
}
