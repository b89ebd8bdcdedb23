package org.spatialplan.format.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * The attributes of one feature in their order, within limits: one feature must not fill the memory. What is beyond them
 * is dropped and makes the feature unreadable. Used by one thread.
 */
public final class BoundedAttributes {

    private static final int MAX_PROPERTIES = 10_000;
    private static final int MAX_CHARACTERS = 4_000_000;

    private final Map<String, Object> all = new LinkedHashMap<>();
    private long characters;
    private boolean full;

    /** Keeps an attribute; a second one of a name replaces the first. */
    public void keep(String name, Object value) {
        characters += name.length() + characters(value);
        if (characters <= MAX_CHARACTERS && all.size() < MAX_PROPERTIES) {
            all.put(name, value);
        } else {
            full = true;
        }
    }

    /** The number of characters of a value. */
    static long characters(Object value) {
        return value instanceof List<?> list
                ? list.stream().mapToLong(BoundedAttributes::characters).sum()
                : value.toString().length();
    }

    /** The attributes in their order. */
    public Map<String, Object> all() {
        return all;
    }

    /** Why the feature is unreadable; empty if it is within the limits. */
    public Optional<UnreadableParcelException> fault() {
        return full
                ? Optional.of(new UnreadableParcelException(
                        "", Messages.of("format.more-than-properties-characters", MAX_PROPERTIES, MAX_CHARACTERS)))
                : Optional.empty();
    }
}
