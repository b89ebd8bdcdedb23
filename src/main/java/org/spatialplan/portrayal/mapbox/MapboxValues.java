package org.spatialplan.portrayal.mapbox;

import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.query.NumberText;

/** Says expressions of one feature type in the expressions of Mapbox styles. It notes which properties they use. */
final class MapboxValues {

    private final FeatureType type;
    private final Set<String> used = new LinkedHashSet<>();

    MapboxValues(FeatureType type) {
        this.type = type;
    }

    /** The kinds of values in tiles. */
    enum Kind {
        NUMBER,
        TRUTH,
        TEXT
    }

    /** Makes an expression: an operator and its arguments. */
    static List<Object> call(Object... parts) {
        return Arrays.asList(parts);
    }

    /** Returns a colour as CSS writes it. */
    static String colour(Color colour, double opacity) {
        int alpha = (int) Math.round(1000 * Math.max(0, Math.min(1, opacity)));
        return alpha == 1000
                ? String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF)
                : String.format(
                        Locale.ROOT,
                        "rgba(%d,%d,%d,%s)",
                        colour.getRed(),
                        colour.getGreen(),
                        colour.getBlue(),
                        alpha / 1000.0);
    }

    /** Finds the property that an expression is; empty for other expressions. */
    Optional<String> property(Expression expression) {
        if (!(expression instanceof PropertyName named)) {
            return Optional.empty();
        }
        String name = named.getPropertyName();
        String own = type.findProperty(name).map(Property::name).orElse(name);
        used.add(own);
        return Optional.of(own);
    }

    /** Lists the properties that were used. */
    List<String> used() {
        return List.copyOf(used);
    }

    /** Returns the kind of a property's values in tiles, where days and moments are text. */
    Kind kind(String property) {
        return type.findProperty(property)
                .map(found -> switch (found.type()) {
                    case INTEGER, NUMBER -> Kind.NUMBER;
                    case BOOLEAN -> Kind.TRUTH;
                    case STRING, DATE, DATE_TIME -> Kind.TEXT;
                })
                .orElse(Kind.TEXT);
    }

    /** Returns a literal as a value of a kind; empty if it is none, or the expression is no literal. */
    static Optional<Object> literal(Expression expression, Kind kind) {
        if (!(expression instanceof Literal literal) || literal.getValue() == null) {
            return Optional.empty();
        }
        String text = literal.getValue().toString();
        return switch (kind) {
            case NUMBER ->
                NumberText.decimal(text).stream()
                        .boxed()
                        .map(Object.class::cast)
                        .findFirst();
            case TRUTH ->
                text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
            case TEXT -> Optional.of(text);
        };
    }

    /** Says an expression as a number; 0 where a value is missing. */
    Optional<Object> number(Expression expression) {
        if (expression instanceof Literal) {
            return literal(expression, Kind.NUMBER);
        }
        if (expression instanceof PropertyName) {
            return property(expression).map(name -> call("to-number", call("get", name), 0));
        }
        return expression instanceof BinaryExpression both
                ? operator(expression).flatMap(operator -> number(both.getExpression1())
                        .flatMap(one -> number(both.getExpression2()).map(other -> call(operator, one, other))))
                : Optional.empty();
    }

    private static Optional<String> operator(Expression expression) {
        if (expression instanceof Add) {
            return Optional.of("+");
        }
        if (expression instanceof Subtract) {
            return Optional.of("-");
        }
        if (expression instanceof Multiply) {
            return Optional.of("*");
        }
        return expression instanceof Divide ? Optional.of("/") : Optional.empty();
    }

    /** Says an expression as text; nothing where a value is missing. */
    Optional<Object> text(Expression expression) {
        if (expression instanceof Literal) {
            return literal(expression, Kind.TEXT);
        }
        if (expression instanceof PropertyName) {
            return property(expression).map(name -> call("to-string", call("get", name)));
        }
        if (expression instanceof Function function
                && function.getName().equalsIgnoreCase("Concatenate")
                && function.getParameters().size() == 2) {
            return text(function.getParameters().get(0))
                    .flatMap(one -> text(function.getParameters().get(1)).map(other -> call("concat", one, other)));
        }
        return Optional.empty();
    }
}
