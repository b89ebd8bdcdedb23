package org.spatialplan.format.standard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the names of a norm's layers in the names of tables and files, for example STBHHX in {@code 350500STBHHX_2023.shp}.
 * A code counts only if no other Latin letter touches it, so that CZKFBJ is not found in CZKFBJFWCSLX. Immutable.
 */
final class LayerNames {

    private static final int MAX_LENGTH = 1000;

    private final DataStandard standard;

    LayerNames(DataStandard standard) {
        this.standard = standard;
    }

    /** A layer and the name by which it was found. */
    record Found(StandardLayer layer, String name) {}

    /** The layer with the longest name in a text; empty if the text has none. */
    Optional<Found> in(String text) {
        String upper = text.substring(0, Math.min(text.length(), MAX_LENGTH)).toUpperCase(Locale.ROOT);
        return standard.layers().stream()
                .flatMap(layer -> spellings(layer).map(name -> new Found(layer, name)))
                .filter(found -> holds(upper, found.name.toUpperCase(Locale.ROOT)))
                .max(Comparator.comparingInt(found -> found.name.length()));
    }

    private static Stream<String> spellings(StandardLayer layer) {
        return Stream.concat(Stream.of(layer.name()), layer.names().stream());
    }

    private boolean holds(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            String before = text.substring(0, at);
            int end = at + name.length();
            boolean begins = !isLetter(name.charAt(0))
                    || before.isEmpty()
                    || !isLetter(before.charAt(at - 1))
                    || isPrefix(before);
            boolean ends =
                    !isLetter(name.charAt(name.length() - 1)) || end == text.length() || !isLetter(text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private boolean isPrefix(String before) {
        List<String> prefixes = standard.prefixes();
        return prefixes.stream()
                .anyMatch(prefix -> before.endsWith(prefix)
                        && (before.length() == prefix.length()
                                || !isLetter(before.charAt(before.length() - prefix.length() - 1))));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
