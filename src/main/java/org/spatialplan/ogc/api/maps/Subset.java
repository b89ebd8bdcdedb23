package org.spatialplan.ogc.api.maps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.query.NumberText;

/**
 * The value of {@code subset}: intervals of axes, for example {@code Lat(24.5:25.5),Lon(118:119),time("2026-03-04")}.
 * Immutable.
 *
 * @param east along longitude or easting, lower bound first
 * @param north along latitude or northing, lower bound first
 * @param time one moment, or two ends; {@code *} is open
 * @param projected whether an axis is called by a name of a projection's axes
 * @param geographic whether an axis is called by a name of an axis in degrees
 */
record Subset(
        Optional<double[]> east,
        Optional<double[]> north,
        Optional<List<String>> time,
        boolean projected,
        boolean geographic) {

    private static final List<String> LONGITUDE = List.of("lon", "long", "longitude");
    private static final List<String> LATITUDE = List.of("lat", "latitude");
    private static final List<String> EASTING = List.of("e", "x", "easting");
    private static final List<String> NORTHING = List.of("n", "y", "northing");
    private static final List<String> TIME = List.of("time", "t");

    private static final String VALUE = "\\s*(\"[^\"]*\"|[^\"(),:\\s]+)\\s*";
    private static final Pattern AXIS =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]*)\\(" + VALUE + "(?::" + VALUE + ")?\\)\\s*(,|$)");

    Subset {
        east = east.map(double[]::clone);
        north = north.map(double[]::clone);
    }

    /** Whether it bounds the map in space. */
    boolean isSpatial() {
        return east.isPresent() || north.isPresent();
    }

    /** Parses a value; empty if it is not in the form, or names an axis twice or one that no map has. */
    static Optional<Subset> parse(String text) {
        Map<String, List<String>> axes = new LinkedHashMap<>();
        Matcher matcher = AXIS.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find() || matcher.start() != at) {
                return Optional.empty();
            }
            String axis = matcher.group(1).toLowerCase(Locale.ROOT);
            List<String> values = matcher.group(3) == null
                    ? List.of(plain(matcher.group(2)))
                    : List.of(plain(matcher.group(2)), plain(matcher.group(3)));
            if (axes.putIfAbsent(axis, values) != null) {
                return Optional.empty();
            }
            at = matcher.end();
        }
        return axes.isEmpty() || text.strip().endsWith(",") ? Optional.empty() : of(axes);
    }

    private static String plain(String value) {
        return value.replace("\"", "");
    }

    private static Optional<Subset> of(Map<String, List<String>> axes) {
        Optional<double[]> east = Optional.empty();
        Optional<double[]> north = Optional.empty();
        Optional<List<String>> time = Optional.empty();
        boolean projected = false;
        boolean geographic = false;
        for (Map.Entry<String, List<String>> axis : axes.entrySet()) {
            String name = axis.getKey();
            projected |= EASTING.contains(name) || NORTHING.contains(name);
            geographic |= LONGITUDE.contains(name) || LATITUDE.contains(name);
            Optional<double[]> interval = interval(axis.getValue());
            if (TIME.contains(name) && time.isEmpty()) {
                time = Optional.of(axis.getValue());
            } else if ((LONGITUDE.contains(name) || EASTING.contains(name)) && east.isEmpty() && interval.isPresent()) {
                east = interval;
            } else if ((LATITUDE.contains(name) || NORTHING.contains(name))
                    && north.isEmpty()
                    && interval.isPresent()) {
                north = interval;
            } else {
                return Optional.empty();
            }
        }
        return projected && geographic
                ? Optional.empty()
                : Optional.of(new Subset(east, north, time, projected, geographic));
    }

    private static Optional<double[]> interval(List<String> values) {
        if (values.size() != 2) {
            return Optional.empty();
        }
        OptionalDouble low = NumberText.decimal(values.get(0));
        OptionalDouble high = NumberText.decimal(values.get(1));
        return isNear(low) && isNear(high)
                ? Optional.of(new double[] {low.getAsDouble(), high.getAsDouble()})
                : Optional.empty();
    }

    private static boolean isNear(OptionalDouble number) {
        return number.isPresent() && Math.abs(number.getAsDouble()) <= MapParameters.FARTHEST;
    }
}
