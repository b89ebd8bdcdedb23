package org.spatialplan.parcel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The area that a file declares of a parcel, as it is written there. A number without a unit is in the unit of its column's name,
 * for example 面积（公顷）, or of the database standard, or else in the unit in which it agrees with the measured area. Immutable.
 *
 * @param stated the amount, with its unit if that is known
 * @param otherwise the unit by the standard if none agrees; empty if the column is in no standard
 */
public record DeclaredArea(StatedArea stated, Optional<AreaUnit> otherwise) {

    private static final double TOLERANCE = 0.01;

    /** 面积 of the municipal plan's database standard, in m². Files of boundary points have it too. */
    private static final String BY_STANDARD = "MJ";

    private static final List<String> COLUMNS =
            List.of(BY_STANDARD, "DKMJ", "YDMJ", "ZMJ", "面积", "地块面积", "用地面积", "总面积", "AREA");
    private static final Pattern NAME = Pattern.compile("([^(（]+)(?:[(（]([^)）]{1,10})[)）])?");

    /** An area in m² and the unit that its number is in. */
    public record InUnit(double m2, AreaUnit unit) {}

    /** Finds the declared area of a parcel; empty if no column declares one, or it is 0. */
    public static Optional<DeclaredArea> of(Map<String, Object> attributes) {
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            Optional<DeclaredArea> area = of(attribute.getKey(), attribute.getValue());
            if (area.isPresent()) {
                return area;
            }
        }
        return Optional.empty();
    }

    private static Optional<DeclaredArea> of(String column, Object value) {
        Matcher name = NAME.matcher(column.strip());
        if (!name.matches() || !COLUMNS.contains(name.group(1).strip().toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Optional<AreaUnit> inName = Optional.ofNullable(name.group(2)).flatMap(AreaUnit::named);
        boolean standard = name.group(1).strip().equalsIgnoreCase(BY_STANDARD);
        return stated(value)
                .filter(area -> area.amount() > 0)
                .map(area -> new DeclaredArea(
                        new StatedArea(area.amount(), area.unit().or(() -> inName)),
                        standard ? Optional.of(AreaUnit.SQUARE_METRE) : Optional.empty()));
    }

    private static Optional<StatedArea> stated(Object value) {
        return value instanceof Number amount
                ? Optional.of(new StatedArea(amount.doubleValue(), Optional.empty()))
                : StatedArea.parse(value.toString());
    }

    /** Converts to m²; empty if the unit is unknown and none makes the number agree with the measured area. */
    public Optional<InUnit> beside(double measuredM2) {
        return stated.unit()
                .or(() -> Arrays.stream(AreaUnit.values())
                        .filter(unit -> Math.abs(unit.toM2(stated.amount()) - measuredM2) <= TOLERANCE * measuredM2)
                        .findFirst())
                .or(() -> otherwise)
                .map(unit -> new InUnit(unit.toM2(stated.amount()), unit));
    }
}
