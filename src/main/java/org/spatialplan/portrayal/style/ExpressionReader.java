package org.spatialplan.portrayal.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.text.Messages;

/** Reads expressions of the Filter Encoding (OGC 02-059), alone or mixed with text as SLD's parameters have them. */
final class ExpressionReader {

    private static final List<String> OPERATORS =
            List.of("PropertyName", "Literal", "Add", "Sub", "Mul", "Div", "Function");

    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();

    static boolean isExpression(StyleElement element) {
        return OPERATORS.contains(element.name());
    }

    Expression read(StyleElement element) {
        return switch (element.name()) {
            case "PropertyName" -> property(element);
            case "Literal" -> filters.literal(element.text());
            case "Add" -> filters.add(operand(element, 0), operand(element, 1));
            case "Sub" -> filters.subtract(operand(element, 0), operand(element, 1));
            case "Mul" -> filters.multiply(operand(element, 0), operand(element, 1));
            case "Div" -> filters.divide(operand(element, 0), operand(element, 1));
            case "Function" -> function(element);
            default ->
                throw element.invalid(Messages.of(
                        "portrayal.style.unknown-expression", element.name(), StyleElement.listed(OPERATORS)));
        };
    }

    /** Reads a parameter: text and expressions in turn, joined. */
    Expression readMixed(StyleElement element) {
        List<Expression> parts = new ArrayList<>();
        for (Object piece : element.pieces()) {
            if (piece instanceof StyleElement child) {
                parts.add(read(child));
            } else if (!piece.toString().isBlank()) {
                parts.add(filters.literal(collapse(piece.toString(), element)));
            }
        }
        return parts.stream()
                .reduce((left, right) -> filters.function("Concatenate", left, right))
                .orElseGet(() -> filters.literal(""));
    }

    /**
     * Collapses blanks: where expressions are beside the text, its spaces and breaks separate them; alone it is
     * stripped.
     */
    private static String collapse(String text, StyleElement element) {
        return element.children().isEmpty()
                ? text.strip()
                : text.strip().isEmpty() ? " " : text.replaceAll("\\s+", " ");
    }

    Optional<Expression> readMixed(Optional<StyleElement> element) {
        return element.map(this::readMixed);
    }

    /** Reads a property; an empty name means the geometry. */
    private Expression property(StyleElement element) {
        return element.text().isEmpty() ? filters.property("") : new StyleProperty(element.text());
    }

    private Expression operand(StyleElement element, int number) {
        List<StyleElement> operands = element.children();
        if (operands.size() != 2) {
            throw element.invalid(Messages.of("portrayal.style.expression-count", element.name(), 2, operands.size()));
        }
        return read(operands.get(number));
    }

    private Expression function(StyleElement element) {
        String name = element.attributes().get("name");
        if (name == null) {
            throw element.invalid(Messages.of("portrayal.style.missing", element.name(), "name"));
        }
        Expression[] arguments = element.children().stream().map(this::read).toArray(Expression[]::new);
        try {
            return filters.function(name, arguments);
        } catch (RuntimeException e) {
            throw new InvalidStyleException(
                    element.file(), element.line(), Messages.of("portrayal.style.unknown-function", name), e);
        }
    }
}
