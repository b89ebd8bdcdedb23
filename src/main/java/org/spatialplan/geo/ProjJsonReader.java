package org.spatialplan.geo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.text.Messages;

/**
 * Reads PROJJSON by writing it as well-known text (ISO 19162), member by member, so that one reader judges both. A value
 * of an unknown form is refused. Stateless and thread-safe.
 */
final class ProjJsonReader {

    private static final String DEGREE = "ANGLEUNIT[\"degree\",0.017453292519943295]";
    private static final String METRE = "LENGTHUNIT[\"metre\",1]";
    private static final String UNITY = "SCALEUNIT[\"unity\",1]";
    private static final int MAX_DEPTH = 4;

    private ProjJsonReader() {}

    /**
     * Writes a system as well-known text.
     *
     * @throws UnknownCrsException code {@code crs-unknown} if it is no PROJJSON of a horizontal system
     */
    static String toWkt(Map<?, ?> json) {
        try {
            return system(json, 0);
        } catch (IllegalArgumentException e) {
            throw UnknownCrsException.notUnderstood(
                    String.valueOf(json.get("name")), Messages.of("geo.no-projjson", e.getMessage()));
        }
    }

    private static String system(Map<?, ?> json, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("nested too deep");
        }
        return switch (text(json, "type")) {
            case "GeographicCRS", "GeodeticCRS" -> "GEOGCRS[" + geographic(json) + id(json) + "]";
            case "ProjectedCRS" -> projected(json);
            case "CompoundCRS" ->
                "COMPOUNDCRS[" + name(json) + ","
                        + system(map(list(json, "components").get(0)), depth + 1) + "]";
            default -> throw new IllegalArgumentException("the type " + json.get("type"));
        };
    }

    private static String geographic(Map<?, ?> json) {
        Map<?, ?> datum = json.get("datum") instanceof Map<?, ?> one ? one : map(json.get("datum_ensemble"));
        Map<?, ?> ellipsoid = map(datum.get("ellipsoid"));
        String prime = datum.get("prime_meridian") instanceof Map<?, ?> meridian
                ? ",PRIMEM[" + name(meridian) + "," + measure(meridian.get("longitude"), DEGREE) + "]"
                : "";
        return name(json) + ",DATUM[" + name(datum) + "," + ellipsoid(ellipsoid) + id(datum) + "]" + prime + axes(json);
    }

    private static String ellipsoid(Map<?, ?> json) {
        double semiMajor = metres(json.containsKey("radius") ? json.get("radius") : json.get("semi_major_axis"));
        double inverse = 0;
        if (json.containsKey("inverse_flattening")) {
            inverse = number(json.get("inverse_flattening"));
        } else if (json.containsKey("semi_minor_axis")) {
            inverse = semiMajor / (semiMajor - metres(json.get("semi_minor_axis")));
        }
        return "ELLIPSOID[" + name(json) + "," + semiMajor + "," + inverse + "," + METRE + "]";
    }

    private static String projected(Map<?, ?> json) {
        Map<?, ?> base = map(json.get("base_crs"));
        Map<?, ?> conversion = map(json.get("conversion"));
        Map<?, ?> method = map(conversion.get("method"));
        String parameters = list(conversion, "parameters").stream()
                .map(ProjJsonReader::map)
                .map(ProjJsonReader::parameter)
                .collect(Collectors.joining());
        return "PROJCRS[" + name(json) + ",BASEGEOGCRS[" + geographic(base) + id(base) + "],CONVERSION["
                + name(conversion) + ",METHOD[" + name(method) + "]" + parameters + "]" + axes(json) + id(json) + "]";
    }

    private static String parameter(Map<?, ?> json) {
        return ",PARAMETER[" + name(json) + "," + number(json.get("value")) + "," + unit(json.get("unit")) + "]";
    }

    /** The axes that lie in the map; heights are left out, as in well-known text of a system of three dimensions. */
    private static String axes(Map<?, ?> json) {
        if (!(json.get("coordinate_system") instanceof Map<?, ?> system)) {
            return "";
        }
        return list(system, "axis").stream()
                .map(ProjJsonReader::map)
                .filter(axis -> !text(axis, "direction").equals("up"))
                .map(axis -> ",AXIS[" + name(axis) + ","
                        + text(axis, "direction").toLowerCase(Locale.ROOT) + "," + unit(axis.get("unit")) + "]")
                .collect(Collectors.joining());
    }

    private static String id(Map<?, ?> json) {
        return json.get("id") instanceof Map<?, ?> id && id.get("code") instanceof Number code
                ? ",ID[" + quoted(text(id, "authority")) + "," + code.intValue() + "]"
                : "";
    }

    private static String unit(Object unit) {
        if (unit instanceof Map<?, ?> own) {
            String keyword =
                    switch (text(own, "type")) {
                        case "LinearUnit" -> "LENGTHUNIT";
                        case "AngularUnit" -> "ANGLEUNIT";
                        case "ScaleUnit" -> "SCALEUNIT";
                        default -> throw new IllegalArgumentException("the unit " + own.get("type"));
                    };
            return keyword + "[" + name(own) + "," + number(own.get("conversion_factor")) + "]";
        }
        return switch (String.valueOf(unit)) {
            case "degree" -> DEGREE;
            case "metre" -> METRE;
            case "unity" -> UNITY;
            default -> throw new IllegalArgumentException("the unit " + unit);
        };
    }

    /** Writes a number with its unit. */
    private static String measure(Object json, String unit) {
        return json instanceof Map<?, ?> own
                ? number(own.get("value")) + "," + unit(own.get("unit"))
                : number(json) + "," + unit;
    }

    private static double metres(Object json) {
        if (!(json instanceof Map<?, ?> own)) {
            return number(json);
        }
        double factor = own.get("unit") instanceof Map<?, ?> unit ? number(unit.get("conversion_factor")) : 1;
        return number(own.get("value")) * factor;
    }

    private static String name(Map<?, ?> json) {
        return quoted(text(json, "name"));
    }

    private static String quoted(String text) {
        return '"' + text.replace('"', '\'') + '"';
    }

    private static String text(Map<?, ?> json, String member) {
        if (json.get(member) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no " + member);
    }

    private static double number(Object json) {
        if (json instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("a number that is missing");
    }

    private static List<?> list(Map<?, ?> json, String member) {
        if (json.get(member) instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new IllegalArgumentException("no " + member);
    }

    private static Map<?, ?> map(Object json) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("a member that is missing");
    }
}
