package org.spatialplan.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years of a project as printed: {@code 2023-2025年}, {@code 2025—2027}, {@code 2024年}, {@code 2025年起}.
 *
 * @param from first year
 * @param to last year
 * @param open whether the plan has no last year, so that {@code to} is assumed
 */
record YearSpan(int from, int to, boolean open) {

    private static final Pattern SPAN =
            Pattern.compile("(20\\d\\d)年?(?:[-—–―~至到]+(20\\d\\d)年?|(起|以后|及以后|[-—–―~至到]+(?:长期)?))?");

    /**
     * Parses a cell; empty if it has no years.
     *
     * @param text full-width signs as ASCII, without spaces
     * @param horizon last year of the plan, used where none is printed
     */
    static Optional<YearSpan> parse(String text, int horizon) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(span.group(1));
        boolean open = span.group(3) != null;
        int to = span.group(2) != null ? Integer.parseInt(span.group(2)) : open ? horizon : from;
        return to < from ? Optional.empty() : Optional.of(new YearSpan(from, to, open));
    }
}
