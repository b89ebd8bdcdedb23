package org.spatialplan.query.filter;

import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UnprojectableGeometryException;

/**
 * Copies a filter for one schema: distances become metres on the ground, arithmetic minds missing values, patterns are
 * matched in linear time, a nameless property is the geometry, any text is a name. Not thread-safe.
 */
final class FilterPreparation extends DuplicatingFilterVisitor {

    private final GroundFrame frame;
    private final String geometry;
    private final Set<String> known;

    FilterPreparation(GroundFrame frame, SimpleFeatureType schema) {
        this.frame = frame;
        this.geometry = schema.getGeometryDescriptor().getLocalName();
        this.known = schema.getAttributeDescriptors().stream()
                .map(AttributeDescriptor::getLocalName)
                .collect(Collectors.toSet());
    }

    @Override
    public Object visit(PropertyName property, Object extraData) {
        String name = property.getPropertyName();
        return name.isEmpty()
                ? getFactory(extraData).property(geometry)
                : new RowProperty(RowProperty.resolve(name, known::contains).orElse(name));
    }

    @Override
    public Object visit(PropertyIsLike like, Object extraData) {
        Expression matches = TextPattern.of(like).on(visit(like.getExpression(), extraData));
        return getFactory(extraData).equals(matches, getFactory(extraData).literal(true));
    }

    @Override
    public Object visit(Add sum, Object extraData) {
        return arithmetic("+", sum, extraData);
    }

    @Override
    public Object visit(Subtract difference, Object extraData) {
        return arithmetic("-", difference, extraData);
    }

    @Override
    public Object visit(Multiply product, Object extraData) {
        return arithmetic("*", product, extraData);
    }

    @Override
    public Object visit(Divide quotient, Object extraData) {
        return arithmetic("/", quotient, extraData);
    }

    /** What crosses intersects, which tells where to look. */
    @Override
    public Object visit(Crosses crosses, Object extraData) {
        Expression a = visit(crosses.getExpression1(), extraData);
        Expression b = visit(crosses.getExpression2(), extraData);
        return getFactory(extraData)
                .and(
                        getFactory(extraData).intersects(a, b),
                        getFactory(extraData)
                                .equals(
                                        new CrossFunction(a, b),
                                        getFactory(extraData).literal(true)));
    }

    @Override
    public Object visit(DWithin within, Object extraData) {
        double metres = metres(within);
        return getFactory(extraData)
                .lessOrEqual(distance(within, metres), getFactory(extraData).literal(metres));
    }

    @Override
    public Object visit(Beyond beyond, Object extraData) {
        double metres = metres(beyond);
        return getFactory(extraData)
                .greater(distance(beyond, metres), getFactory(extraData).literal(metres));
    }

    private Expression arithmetic(String operator, BinaryExpression operation, Object extraData) {
        return NumericFunction.of(
                operator, visit(operation.getExpression1(), extraData), visit(operation.getExpression2(), extraData));
    }

    private static double metres(DistanceBufferOperator operator) {
        return operator.getDistance() * GroundUnits.metres(operator.getDistanceUnits());
    }

    private GroundDistance distance(DistanceBufferOperator operator, double metres) {
        Expression first = operator.getExpression1();
        Expression second = operator.getExpression2();
        Expression property = first instanceof Literal ? second : first;
        Expression other = first instanceof Literal ? first : second;
        if (!(property instanceof PropertyName)
                || !(other instanceof Literal literal)
                || !(literal.getValue() instanceof Geometry target)) {
            throw new FilterException("a distance between the geometry property and a geometry");
        }
        try {
            return new GroundDistance(frame, geometry, target, metres);
        } catch (UnprojectableGeometryException e) {
            throw new FilterException("a distance to a geometry near the city (" + e.getMessage() + ")");
        }
    }
}
