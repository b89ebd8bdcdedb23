package org.spatialplan.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.text.Messages;

/**
 * What a key is to be, checked. Immutable.
 *
 * @param name for people
 * @param role what the holder may do
 * @param layers the secret layers that the holder sees
 * @param expiresAt until when it is valid; empty for no end
 */
public record KeyDraft(String name, Role role, SeenLayers layers, Optional<Instant> expiresAt) {

    private static final int MAX_NAME = 200;
    private static final Period PRESET = Period.ofYears(1);
    private static final String NEVER = "never";

    /**
     * Reads a draft as people write it.
     *
     * @param role in lower case
     * @param layers ids, or {@code all}
     * @param expires the last day, such as {@code 2027-06-30}, or {@code never}; empty for one year from today
     * @param zone in which the last day ends
     * @throws KeyDraftException if a part cannot be used
     */
    public static KeyDraft of(
            String name, String role, Collection<String> layers, Optional<String> expires, ZoneId zone, Instant now) {
        return new KeyDraft(name(name), role(role), SeenLayers.of(layers), end(expires, zone, now));
    }

    private static String name(String name) {
        String line = name == null ? "" : name.strip();
        if (line.isEmpty() || line.length() > MAX_NAME || line.chars().anyMatch(Character::isISOControl)) {
            throw new KeyDraftException("name", Messages.of("access.draft.name", MAX_NAME));
        }
        return line;
    }

    private static Role role(String role) {
        String roles = Stream.of(Role.values()).map(Role::code).collect(Collectors.joining(", "));
        return Optional.ofNullable(role)
                .flatMap(Role::find)
                .orElseThrow(() -> new KeyDraftException("role", Messages.of("access.draft.role", roles)));
    }

    private static Optional<Instant> end(Optional<String> expires, ZoneId zone, Instant now) {
        if (expires.filter(NEVER::equals).isPresent()) {
            return Optional.empty();
        }
        Instant end = lastDay(expires, zone, now).plusDays(1).atStartOfDay(zone).toInstant();
        if (!end.isAfter(now)) {
            throw new KeyDraftException("expires", Messages.of("access.draft.expires"));
        }
        return Optional.of(end);
    }

    private static LocalDate lastDay(Optional<String> expires, ZoneId zone, Instant now) {
        try {
            return expires.map(LocalDate::parse)
                    .orElseGet(() -> LocalDate.ofInstant(now, zone).plus(PRESET));
        } catch (DateTimeParseException e) {
            throw new KeyDraftException("expires", Messages.of("access.draft.expires"));
        }
    }
}
