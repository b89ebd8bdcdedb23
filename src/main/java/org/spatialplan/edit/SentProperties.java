package org.spatialplan.edit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;

/**
 * Reads the properties of a request. Numbers and booleans may be texts, lists may be texts joined by semicolons, and an
 * empty text is no value. A value that cannot be read is refused with the name of its property.
 */
record SentProperties(Map<String, Object> values) {

    private static final String SEPARATOR = ";";

    /** Returns a text; empty if there is none. */
    String text(String name, int maxLength) {
        Object value = values.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof Collection || value instanceof Map) {
            throw refused(name, Messages.of("edit.no-text", name));
        }
        String text = PlainNumber.text(value).strip();
        if (text.length() > maxLength) {
            throw refused(name, Messages.of("edit.too-long", name, maxLength, text.length()));
        }
        if (text.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\t' && sign != '\r')) {
            throw refused(name, Messages.of("edit.control-sign", name));
        }
        return text;
    }

    /**
     * Requires that several properties have a value, and names all that have none.
     *
     * @throws EditRefusedException if some are missing; it names the first of them as the property at fault
     */
    void requireAll(String... names) {
        List<String> missing = Stream.of(names).filter(name -> !isThere(name)).toList();
        if (missing.size() > 1) {
            throw refused(missing.get(0), Messages.of("edit.missing-several", String.join(", ", missing)));
        }
    }

    private boolean isThere(String name) {
        Object value = values.get(name);
        return value instanceof Collection<?> list
                ? !list.isEmpty()
                : value != null && !value.toString().isBlank();
    }

    String required(String name, int maxLength) {
        String text = text(name, maxLength);
        if (text.isEmpty()) {
            throw refused(name, Messages.of("edit.missing", name));
        }
        return text;
    }

    Optional<BigDecimal> decimal(String name) {
        String text = text(name, 100);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw refused(name, Messages.of("edit.no-number", name, text));
        }
    }

    long integer(String name, long min, long max) {
        required(name, 100);
        BigDecimal number = decimal(name).orElseThrow();
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(min)) < 0
                || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw refused(name, Messages.of("edit.no-integer", name, min, max, PlainNumber.of(number)));
        }
        return number.longValue();
    }

    Optional<Boolean> flag(String name) {
        String text = text(name, 10).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "" -> Optional.empty();
            case "true", "yes", "1" -> Optional.of(true);
            case "false", "no", "0" -> Optional.of(false);
            default -> throw refused(name, Messages.of("edit.no-flag", name, text));
        };
    }

    List<String> list(String name) {
        Object value = values.get(name);
        Stream<String> members = value instanceof Collection<?> list
                ? list.stream().map(String::valueOf)
                : Stream.of(text(name, 10_000).split(SEPARATOR));
        List<String> texts =
                members.map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (texts.stream().distinct().count() < texts.size()) {
            throw refused(name, Messages.of("edit.twice", name));
        }
        return texts;
    }

    /** Returns a text that must be one of some. */
    String oneOf(String name, List<String> allowed) {
        String text = required(name, 200);
        if (!allowed.contains(text)) {
            throw refused(name, Messages.of("edit.one-of", name, String.join(", ", allowed), text));
        }
        return text;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        List<String> allowed = Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return Enum.valueOf(type, oneOf(name, allowed).toUpperCase(Locale.ROOT));
    }

    /** Refuses properties of other names. */
    void requireKnown(Collection<String> known) {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new EditRefusedException("property-unknown", name, Messages.of("edit.unknown", name));
                });
    }

    static EditRefusedException refused(String name, LocalizedText text) {
        return new EditRefusedException("property-refused", name, text);
    }
}
