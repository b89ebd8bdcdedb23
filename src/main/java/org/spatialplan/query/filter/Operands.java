package org.spatialplan.query.filter;

import java.util.List;
import java.util.stream.IntStream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.NilExpression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.spatialplan.query.NearNames;
import org.spatialplan.text.Messages;

/**
 * Prepares the operands of predicates for one schema: known properties, typed functions, valid geometries. Thread-safe.
 */
final class Operands {

    private final SimpleFeatureType schema;

    Operands(SimpleFeatureType schema) {
        this.schema = schema;
    }

    /**
     * Prepares an operand.
     *
     * @throws FilterException if the expression cannot be evaluated on the rows
     */
    Operand of(Expression parsed) {
        if (parsed instanceof PropertyName property) {
            return property(property.getPropertyName());
        }
        if (parsed instanceof Literal literal) {
            return literal(literal);
        }
        if (parsed instanceof TypedFunction function) {
            return call(function);
        }
        if (parsed instanceof Function function) {
            return call(Functions.call(function.getName(), function.getParameters()));
        }
        if (parsed instanceof BinaryExpression operation) {
            return call(Arithmetic.of(operator(operation), operation.getExpression1(), operation.getExpression2()));
        }
        if (parsed instanceof NilExpression) {
            return new Operand(parsed, ValueKind.NOTHING);
        }
        throw new FilterException(Messages.of("query.filter.operand"));
    }

    /** Prepares an argument of a function: a property of lists is a list where one is wanted, elsewhere a text. */
    private Operand argument(Expression parsed, ValueKind wanted) {
        if (wanted == ValueKind.LIST && parsed instanceof PropertyName property) {
            AttributeDescriptor known = schema.getDescriptor(known(property.getPropertyName()));
            if (ListOperand.isList(known)) {
                return ListOperand.of(known);
            }
        }
        return of(parsed);
    }

    /**
     * Prepares a property.
     *
     * @param name empty for the geometry
     */
    private Operand property(String name) {
        String known = known(name);
        return new Operand(
                new RowProperty(known),
                ValueKind.of(schema.getDescriptor(known).getType().getBinding()));
    }

    private String known(String name) {
        return name.isEmpty()
                ? schema.getGeometryDescriptor().getLocalName()
                : PropertyNames.resolve(name, own -> schema.getDescriptor(own) != null)
                        .orElseThrow(() -> unknown(name));
    }

    private FilterException unknown(String name) {
        NearNames names = new NearNames();
        schema.getAttributeDescriptors().stream()
                .map(AttributeDescriptor::getLocalName)
                .forEach(known -> names.offer(known, known));
        return new FilterException(Messages.of("query.filter.property", name), names.nearest(name));
    }

    private static Operand literal(Literal literal) {
        if (literal.getValue() instanceof Geometry geometry) {
            requireSound(geometry);
        }
        return new Operand(literal, ValueKind.of(literal.getValue()));
    }

    /** Refuses an area whose outline crosses itself, because its inside is undefined. */
    private static void requireSound(Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw new FilterException(Messages.of(
                    "query.filter.valid-geometry",
                    error.getMessage(),
                    error.getCoordinate().x,
                    error.getCoordinate().y));
        }
    }

    private Operand call(TypedFunction call) {
        String name = call.signature().name();
        List<ValueKind> kinds = call.signature().arguments();
        List<Operand> arguments = IntStream.range(0, kinds.size())
                .mapToObj(i -> argument(call.getParameters().get(i), kinds.get(i)))
                .toList();
        IntStream.range(0, arguments.size()).forEach(i -> arguments.get(i).require(kinds.get(i), name));
        if (kinds.contains(ValueKind.LIST)) {
            ListOperand.requireComparable(arguments);
        }
        Functions.requireSense(call);
        List<Expression> ready = arguments.stream().map(Operand::expression).toList();
        TypedFunction function = new TypedFunction(call.signature(), ready);
        ValueKind kind = call.signature().result();
        return new Operand(arguments.stream().allMatch(Operand::isLiteral) ? constant(function) : function, kind);
    }

    /** Computes once what is equal for all rows. */
    private static Expression constant(TypedFunction function) {
        Object result = function.evaluate(null);
        if (result == null) {
            throw new FilterException(Messages.of("query.filter.result", function));
        }
        return Cql2Operators.FILTERS.literal(result);
    }

    private static String operator(BinaryExpression operation) {
        if (operation instanceof Add) {
            return "+";
        }
        if (operation instanceof Subtract) {
            return "-";
        }
        if (operation instanceof Multiply) {
            return "*";
        }
        if (operation instanceof Divide) {
            return "/";
        }
        throw new FilterException(Messages.of("query.filter.arithmetic"));
    }
}
