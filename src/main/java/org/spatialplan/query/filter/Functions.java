package org.spatialplan.query.filter;

import static org.spatialplan.query.filter.ValueKind.GEOMETRY;
import static org.spatialplan.query.filter.ValueKind.LIST;
import static org.spatialplan.query.filter.ValueKind.NUMBER;
import static org.spatialplan.query.filter.ValueKind.TEXT;
import static org.spatialplan.query.filter.ValueKind.TIME;
import static org.spatialplan.query.filter.ValueKind.TRUTH;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.query.filter.TypedFunction.Body;
import org.spatialplan.query.filter.TypedFunction.Signature;
import org.spatialplan.text.Messages;

/**
 * The functions that filters may call, each with the kinds of its arguments and of its result. GeoTools has hundreds:
 * some convert any value to any other ({@code abs} of whole numbers cuts fractions off), some read the environment, run
 * any regular expression or grow geometries without bounds. The names are those of GeoTools, which older clients know.
 */
final class Functions {

    private static final Map<String, Signature> BY_NAME = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        addTextFunctions();
        addNumberFunctions();
        addGeometryFunctions();
        for (ListRelation relation : ListRelation.values()) {
            offer(
                    relation.name(),
                    List.of(LIST, LIST),
                    TRUTH,
                    values -> relation.between((Collection<?>) values[0], (Collection<?>) values[1]));
        }
        offer("dateParse", List.of(TEXT, TEXT), TIME, values -> DatePattern.of(text(values, 0))
                .parse(text(values, 1)));
        offer("dateFormat", List.of(TEXT, TIME), TEXT, values -> DatePattern.of(text(values, 0))
                .format((Instant) values[1]));
    }

    private Functions() {}

    /**
     * Makes a call.
     *
     * @throws FilterException for an unknown function or a wrong number of arguments
     */
    static TypedFunction call(String name, List<Expression> arguments) {
        Signature signature = BY_NAME.get(name);
        if (signature == null) {
            throw new FilterException(Messages.of("query.filter.function", name, String.join(", ", BY_NAME.keySet())));
        }
        int expected = signature.arguments().size();
        if (expected != arguments.size()) {
            throw new FilterException(Messages.of("query.filter.arguments", expected, name, arguments.size()));
        }
        return new TypedFunction(signature, arguments);
    }

    /** Adds functions of text. Positions count characters from 0; an emoji counts as one. */
    private static void addTextFunctions() {
        offer("casei", List.of(TEXT), TEXT, values -> CaseFold.fold(text(values, 0)));
        offer("accenti", List.of(TEXT), TEXT, values -> CaseFold.withoutAccents(text(values, 0)));
        offer("strStripAccents", List.of(TEXT), TEXT, values -> CaseFold.withoutAccents(text(values, 0)));
        offer("strToLowerCase", List.of(TEXT), TEXT, values -> text(values, 0).toLowerCase(Locale.ROOT));
        offer("strToUpperCase", List.of(TEXT), TEXT, values -> text(values, 0).toUpperCase(Locale.ROOT));
        offer("strTrim", List.of(TEXT), TEXT, values -> text(values, 0).strip());
        offer("strLength", List.of(TEXT), NUMBER, values -> length(text(values, 0)));
        offer("strConcat", List.of(TEXT, TEXT), TEXT, values -> text(values, 0) + text(values, 1));
        offer("strStartsWith", List.of(TEXT, TEXT), TRUTH, values -> text(values, 0)
                .startsWith(text(values, 1)));
        offer("strEndsWith", List.of(TEXT, TEXT), TRUTH, values -> text(values, 0)
                .endsWith(text(values, 1)));
        offer("strEqualsIgnoreCase", List.of(TEXT, TEXT), TRUTH, values -> CaseFold.fold(text(values, 0))
                .equals(CaseFold.fold(text(values, 1))));
        offer("strIndexOf", List.of(TEXT, TEXT), NUMBER, values -> {
            int at = text(values, 0).indexOf(text(values, 1));
            return at < 0 ? -1L : length(text(values, 0).substring(0, at));
        });
        offer("strSubstring", List.of(TEXT, NUMBER, NUMBER), TEXT, values -> {
            int[] characters = text(values, 0).codePoints().toArray();
            int begin = within((Number) values[1], characters.length);
            int end = within((Number) values[2], characters.length);
            return new String(characters, begin, Math.max(0, end - begin));
        });
    }

    private static void addNumberFunctions() {
        addRounding("abs", Math::abs);
        addRounding("ceil", Math::ceil);
        addRounding("floor", Math::floor);
        addRounding("rint", Math::rint);
        offer("sqrt", List.of(NUMBER), NUMBER, values -> Math.sqrt(((Number) values[0]).doubleValue()));
    }

    /** Adds a rounding function. A whole number stays whole, however large. */
    private static void addRounding(String name, DoubleUnaryOperator body) {
        offer(name, List.of(NUMBER), NUMBER, values -> {
            Number number = (Number) values[0];
            if (Values.isWhole(number)) {
                return name.equals("abs") ? Math.abs(number.longValue()) : number;
            }
            return body.applyAsDouble(number.doubleValue());
        });
    }

    /** Adds functions of geometries, which are in degrees, longitude as x, for every CRS of the filter. */
    private static void addGeometryFunctions() {
        offer("geometryType", List.of(GEOMETRY), TEXT, values -> geometry(values)
                .getGeometryType());
        offer("dimension", List.of(GEOMETRY), NUMBER, values ->
                (long) geometry(values).getDimension());
        offer("numPoints", List.of(GEOMETRY), NUMBER, values ->
                (long) geometry(values).getNumPoints());
        offer("isEmpty", List.of(GEOMETRY), TRUTH, values -> geometry(values).isEmpty());
        offer("centroid", List.of(GEOMETRY), GEOMETRY, values -> geometry(values)
                .getCentroid());
        offer("envelope", List.of(GEOMETRY), GEOMETRY, values -> geometry(values)
                .getEnvelope());
    }

    private static void offer(String name, List<ValueKind> arguments, ValueKind result, Body body) {
        BY_NAME.put(name, new Signature(name, arguments, result, body));
    }

    private static String text(Object[] values, int i) {
        return (String) values[i];
    }

    private static Geometry geometry(Object[] values) {
        return (Geometry) values[0];
    }

    private static long length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Limits a position to a text of that length. */
    private static int within(Number position, int length) {
        return (int) Math.max(0, Math.min(length, Math.floor(position.doubleValue())));
    }

    /**
     * Refuses literals that make no sense for any row.
     *
     * @throws FilterException if a pattern of a date is invalid, or a position in a text is not a whole number
     */
    static void requireSense(TypedFunction call) {
        List<Expression> arguments = call.getParameters();
        switch (call.signature().name()) {
            case "dateParse", "dateFormat" -> DatePattern.of(literal(call, 0) instanceof String text ? text : "");
            case "strSubstring" ->
                arguments.stream()
                        .filter(argument -> argument instanceof Literal position
                                && position.getValue() instanceof Number number
                                && number.doubleValue() != Math.rint(number.doubleValue()))
                        .findFirst()
                        .ifPresent(position -> {
                            throw new FilterException(Messages.of("query.filter.positions", position));
                        });
            default -> {}
        }
    }

    private static Object literal(TypedFunction call, int argument) {
        return call.getParameters().get(argument) instanceof Literal literal ? literal.getValue() : null;
    }
}
