package org.spatialplan.format.read;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.format.read.BoundaryPointHeader.Attribute;
import org.spatialplan.geo.GaussKruger;

/**
 * A central meridian that the header of a boundary-point file states outside 带号: {@code 中央子午线=120},
 * {@code 坐标系=CGCS2000_3_Degree_GK_CM_120E}, {@code …GK_Zone_40}, {@code EPSG:4549}.
 *
 * @param said the value in the header
 * @param degrees east; empty if it is not understood
 */
record BoundaryPointMeridian(Attribute said, OptionalDouble degrees) {

    private static final Pattern CODE =
            Pattern.compile("\\s*EPSG\\s*[:：_]?\\s*(\\d{4,6})\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEGREES = Pattern.compile(
            "\\D{0,5}(\\d{2,3}(?:\\.\\d{1,9})?)\\s*[°度]?(?:\\s*(\\d{1,2})\\s*[′'分](?:\\s*0{1,2}(?:\\.0{1,9})?\\s*[″\"秒])?)?[^\\d.]{0,5}");
    private static final Pattern NAMED = Pattern.compile(
            "(?:CM|中央(?:子午线|经线))[^\\d]{0,6}(?<meridian>\\d{2,3}(?:\\.\\d{1,9})?)|Zone[ _]{0,2}(?<zone>\\d{2})",
            Pattern.CASE_INSENSITIVE);

    /** The meridian in a value that holds nothing else. */
    static BoundaryPointMeridian of(Attribute said) {
        Matcher matcher = DEGREES.matcher(said.value());
        if (!matcher.matches()) {
            return new BoundaryPointMeridian(said, OptionalDouble.empty());
        }
        double minutes = matcher.group(2) == null ? 0 : Double.parseDouble(matcher.group(2));
        return new BoundaryPointMeridian(said, OptionalDouble.of(Double.parseDouble(matcher.group(1)) + minutes / 60));
    }

    /** The meridians in the name of a system or projection. */
    static Stream<BoundaryPointMeridian> within(Attribute said) {
        Optional<Double> ofCode = zone(said.value()).map(zone -> (double) zone.centralMeridian());
        Stream<Double> inWords = NAMED.matcher(said.value())
                .results()
                .flatMap(found -> found.group(1) != null
                        ? Stream.of(Double.parseDouble(found.group(1)))
                        : GaussKruger.ofNumber(Integer.parseInt(found.group(2)), true).stream()
                                .map(zone -> (double) zone.centralMeridian()));
        return Stream.concat(ofCode.stream(), inWords)
                .map(degrees -> new BoundaryPointMeridian(said, OptionalDouble.of(degrees)));
    }

    /** Whether a value is the EPSG code of CGCS2000 or of one of its zones. */
    static boolean isCode(String value) {
        return value.matches("\\s*(?i:EPSG)\\s*[:：_]?\\s*4490\\s*")
                || zone(value).isPresent();
    }

    private static Optional<GaussKruger> zone(String value) {
        Matcher matcher = CODE.matcher(value);
        return matcher.matches() ? GaussKruger.ofEpsg(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /** Whether this is the meridian of the zone with a number. */
    boolean isOf(int number) {
        return degrees.isPresent()
                && GaussKruger.ofNumber(number, true)
                        .filter(zone -> zone.centralMeridian() == degrees.getAsDouble())
                        .isPresent();
    }

    /** The number of the zone about this meridian. */
    Optional<Integer> number(int width) {
        return degrees.isEmpty()
                ? Optional.empty()
                : GaussKruger.about(degrees.getAsDouble(), width, true)
                        .or(() -> GaussKruger.about(degrees.getAsDouble(), 3, true))
                        .map(GaussKruger::number);
    }
}
