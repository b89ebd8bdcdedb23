package org.spatialplan.query.filter;

import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

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
            throw new FilterException(Messages.of(
                    "query.filter.kind",
                    wanted.words(),
                    of,
                    description(),
                    kind.words(),
                    instead(wanted).map(Operand::write).orElse(LocalizedText.NONE)));
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
            throw new FilterException(Messages.of("query.filter.spatial-predicate"));
        }
        if (!kind.fits(other.kind)) {
            throw new FilterException(Messages.of(
                    "query.filter.one-kind",
                    description(),
                    kind.words(),
                    other.description(),
                    other.kind.words(),
                    other.instead(kind)
                            .or(() -> instead(other.kind))
                            .map(Operand::write)
                            .orElse(LocalizedText.NONE)));
        }
    }

    private static LocalizedText write(String instead) {
        return Messages.of("query.filter.instead", instead);
    }

    private Optional<String> instead(ValueKind wanted) {
        return expression instanceof Literal literal
                ? LiteralText.instead(literal.getValue(), wanted)
                : Optional.empty();
    }

    /** Returns a description for messages. */
    LocalizedText description() {
        if (expression instanceof PropertyName property) {
            return Messages.of("query.filter.quoted", property.getPropertyName());
        }
        if (expression instanceof Literal literal) {
            if (kind == ValueKind.GEOMETRY) {
                return Messages.of("query.filter.the-geometry");
            }
            String text = LiteralText.of(literal.getValue());
            return new LocalizedText(text, text);
        }
        return expression instanceof TypedFunction function
                ? Messages.of("query.filter.result-of", function.signature().name())
                : Messages.of("query.filter.no-operand");
    }
}
