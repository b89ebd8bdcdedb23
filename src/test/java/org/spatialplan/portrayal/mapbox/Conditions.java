package org.spatialplan.portrayal.mapbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A slow, plain evaluation of the expressions that filters are said in, after the words of the Mapbox Style Specification. */
final class Conditions {

    /** What the specification calls an error: then a filter does not hold. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(Object expression) {
            super(String.valueOf(expression), null, false, false);
        }
    }

    private final Map<String, Object> properties;
    private final String geometry;

    /**
     * @param properties those that are there
     * @param geometry Point, LineString or Polygon
     */
    Conditions(Map<String, Object> properties, String geometry) {
        this.properties = properties;
        this.geometry = geometry;
    }

    boolean holds(Object filter) {
        try {
            return truth(value(filter));
        } catch (Failed e) {
            return false;
        }
    }

    private Object value(Object expression) {
        if (!(expression instanceof List<?> call)) {
            return expression instanceof Number number ? (Object) number.doubleValue() : expression;
        }
        return switch ((String) call.get(0)) {
            case "get" -> plain(properties.get((String) call.get(1)));
            case "has" -> properties.get((String) call.get(1)) != null;
            case "geometry-type" -> geometry;
            case "match" -> ((List<?>) call.get(2)).contains(value(call.get(1))) ? call.get(3) : call.get(4);
            case "all" -> call.stream().skip(1).allMatch(each -> truth(value(each)));
            case "any" -> call.stream().skip(1).anyMatch(each -> truth(value(each)));
            case "!" -> !truth(value(call.get(1)));
            case "==" -> Objects.equals(value(call.get(1)), value(call.get(2)));
            case "<" -> compared(call) < 0;
            case "<=" -> compared(call) <= 0;
            case ">" -> compared(call) > 0;
            case ">=" -> compared(call) >= 0;
            case "typeof" -> kind(value(call.get(1)));
            case "to-string" -> Objects.toString(value(call.get(1)), "");
            case "downcase" -> value(call.get(1)).toString().toLowerCase(java.util.Locale.ROOT);
            case "index-of" ->
                (double)
                        value(call.get(2)).toString().indexOf(value(call.get(1)).toString());
            default -> throw new AssertionError("not said by this service: " + call);
        };
    }

    private static Object plain(Object value) {
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new Failed(value);
    }

    private int compared(List<?> call) {
        Object one = value(call.get(1));
        Object other = value(call.get(2));
        if (one instanceof Double left && other instanceof Double right) {
            return Double.compare(left, right);
        }
        if (one instanceof String left && other instanceof String right) {
            return left.compareTo(right);
        }
        throw new Failed(call);
    }

    private static String kind(Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof Double ? "number" : value instanceof String ? "string" : "boolean";
    }
}
