package org.spatialplan.parcel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An area as people write it: {@code 0.7655公顷}, {@code 14.99亩}, {@code 9,995.8}.
 *
 * @param unit empty if none is written
 */
public record StatedArea(double amount, Optional<AreaUnit> unit) {

    private static final int LONGEST = 40;
    private static final Pattern AREA = Pattern.compile(
            "([+-]?(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{0,15})?(?:[eE][+-]?\\d{1,2})?)(\\D.{0,11})?");

    /** Parses an area; empty if the text is not a number, or the unit is unknown. */
    public static Optional<StatedArea> parse(String text) {
        Matcher matcher = AREA.matcher(plain(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<AreaUnit> unit = Optional.ofNullable(matcher.group(2)).flatMap(AreaUnit::named);
        return matcher.group(2) != null && unit.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatedArea(Double.parseDouble(matcher.group(1).replace(",", "")), unit));
    }

    /**
     * The area in m².
     *
     * @param otherwise the unit of a number without one
     */
    public double m2(AreaUnit otherwise) {
        return unit.orElse(otherwise).toM2(amount);
    }

    /** The text in half-width characters without blanks; an empty text if it is too long for an area. */
    private static String plain(String text) {
        return text.length() > LONGEST
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
