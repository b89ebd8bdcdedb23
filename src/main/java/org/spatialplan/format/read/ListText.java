package org.spatialplan.format.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.layer.JoinedList;

/**
 * Lists in formats without lists: a text whose members are joined by semicolons, in a column whose description is
 * written by this service. Stateless.
 */
public enum ListText {
    TEXTS("list of texts"),
    NUMBERS("list of numbers"),
    TRUTHS("list of true or false");

    private static final String JOINED = ", joined by ;";
    /** The number of characters above which a text is not converted. */
    private static final int LONGEST = 200_000;

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE]-?\\d{1,3})?");

    private final String words;

    ListText(String words) {
        this.words = words;
    }

    /** The description of a column with lists. */
    public String description() {
        return words + JOINED;
    }

    /** Finds the kind of lists by a column's description; empty for any other description. */
    public static Optional<ListText> find(String description) {
        return Arrays.stream(values())
                .filter(list -> list.description().equals(description))
                .findFirst();
    }

    /** The list in a text; any other value is not changed. */
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
