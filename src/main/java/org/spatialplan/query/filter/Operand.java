package org.spatialplan.query.filter;

import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;

/**
 * An operand of a predicate, prepared for the rows of one schema.
 *
 * @param kind the kind of all its values
 */
record Operand(Expression expression, ValueKind kind) {

    /** Returns the value in the form of {@link ValueKind#normal}; null where it is missing. */
    Object value(Object row) {
        return kind.normal(expression.evaluate(row));
    }

    boolean isLiteral() {
        return expression instanceof Literal;
    }

    /**
     * Checks the kind.
     *
     * @param of what requires the kind, for the message
     * @throws FilterException if its values are of another kind
     */
    Operand require(ValueKind wanted, String of) {
        if (!kind.fits(wanted)) {
            throw new FilterException(wanted.words() + " in " + of + " (" + description() + " is " + kind.words()
                    + instead(wanted).map(Operand::write).orElse("") + ")");
        }
        return this;
    }

    /**
     * Checks that values of both can be compared.
     *
     * @throws FilterException if not; it suggests another spelling where there is one
     */
    void requireComparable(Operand other) {
        if (kind == ValueKind.GEOMETRY || other.kind == ValueKind.GEOMETRY) {
            throw new FilterException("a spatial predicate for geometries, for example S_EQUALS");
        }
        if (!kind.fits(other.kind)) {
            throw new FilterException(
                    "a comparison of values of one kind (" + description() + " is " + kind.words() + ", "
                            + other.description() + " is " + other.kind.words()
                            + other.instead(kind)
                                    .or(() -> instead(other.kind))
                                    .map(Operand::write)
                                    .orElse("")
                            + ")");
        }
    }

    private static String write(String instead) {
        return "; write " + instead;
    }

    private Optional<String> instead(ValueKind wanted) {
        return expression instanceof Literal literal
                ? LiteralText.instead(literal.getValue(), wanted)
                : Optional.empty();
    }

    /** Returns a description for messages. */
    String description() {
        if (expression instanceof PropertyName property) {
            return "'" + property.getPropertyName() + "'";
        }
        if (expression instanceof Literal literal) {
            return kind == ValueKind.GEOMETRY ? "the geometry" : LiteralText.of(literal.getValue());
        }
        return expression instanceof TypedFunction function
                ? "the result of " + function.signature().name()
                : "nothing";
    }
}
