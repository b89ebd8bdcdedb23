package org.spatialplan.query.filter;

import java.util.List;
import java.util.function.BiFunction;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.geotools.api.geometry.BoundingBox;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.text.Messages;

/** Prepares spatial predicates: topology in degrees by GeoTools, distances in metres on the ground. Thread-safe. */
final class SpatialPredicates {

    private static final FilterFactory FILTERS = Cql2Operators.FILTERS;

    private final Operands operands;
    private final GroundFrame frame;

    SpatialPredicates(Operands operands, GroundFrame frame) {
        this.operands = operands;
        this.frame = frame;
    }

    /**
     * Prepares a predicate.
     *
     * @param wanted false for the negation
     */
    Filter of(BinarySpatialOperator operator, boolean wanted) {
        if (operator instanceof DistanceBufferOperator distance) {
            return distance(distance, wanted);
        }
        Operand a = geometry(operator.getExpression1(), operator);
        Operand b = operator instanceof BBOX box ? area(box) : geometry(operator.getExpression2(), operator);
        Predicate predicate = topology(operator, a, b, wanted);
        return operator instanceof Disjoint ? predicate : within(a, b, predicate);
    }

    private static Predicate topology(BinarySpatialOperator operator, Operand a, Operand b, boolean wanted) {
        if (operator instanceof Crosses) {
            // JTS' own method refuses collections of geometries
            return Predicate.of(
                    List.of(a, b),
                    values -> RelateNG.relate((Geometry) values[0], (Geometry) values[1], RelatePredicate.crosses()),
                    wanted);
        }
        // GeoTools prepares the literal once for all rows
        Filter relation = relation(operator).apply(a.expression(), b.expression());
        return Predicate.of(
                row -> a.value(row) == null || b.value(row) == null ? null : relation.evaluate(row), wanted);
    }

    private static BiFunction<Expression, Expression, Filter> relation(BinarySpatialOperator operator) {
        if (operator instanceof Intersects || operator instanceof BBOX) {
            return FILTERS::intersects;
        }
        if (operator instanceof Disjoint) {
            return FILTERS::disjoint;
        }
        if (operator instanceof Within) {
            return FILTERS::within;
        }
        if (operator instanceof Contains) {
            return FILTERS::contains;
        }
        if (operator instanceof Touches) {
            return FILTERS::touches;
        }
        if (operator instanceof Overlaps) {
            return FILTERS::overlaps;
        }
        if (operator instanceof Equals) {
            return FILTERS::equal;
        }
        throw new FilterException(Messages.of("query.filter.known-spatial-predicate"));
    }

    /** Adds the literal's box as bounds, if the row's own geometry must meet it. */
    private static Predicate within(Operand a, Operand b, Predicate predicate) {
        Operand fixed = a.isLiteral() ? a : b;
        Operand other = a.isLiteral() ? b : a;
        return fixed.isLiteral() && other.expression() instanceof PropertyName
                ? predicate.within(bounds((Literal) fixed.expression()))
                : predicate;
    }

    private static Envelope bounds(Literal geometry) {
        return ((Geometry) geometry.getValue()).getEnvelopeInternal();
    }

    private Operand geometry(Expression parsed, BinarySpatialOperator operator) {
        return operands.of(parsed)
                .require(
                        ValueKind.GEOMETRY,
                        operator instanceof DistanceBufferOperator ? "a distance" : "a spatial predicate");
    }

    /** Makes an area of a box of the old kind. ECQL may name a system, but its numbers are read as all others are. */
    private static Operand area(BBOX box) {
        BoundingBox bounds = box.getBounds();
        CoordinateReferenceSystem system = bounds.getCoordinateReferenceSystem();
        if (system != null && !(system instanceof GeographicCRS)) {
            throw new FilterException(Messages.of("query.filter.box-degrees", system.getName()));
        }
        Geometry area = GeometryText.FACTORY.toGeometry(
                new Envelope(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY()));
        return new Operand(FILTERS.literal(area), ValueKind.GEOMETRY);
    }

    private Filter distance(DistanceBufferOperator operator, boolean wanted) {
        Operand a = geometry(operator.getExpression1(), operator);
        Operand b = geometry(operator.getExpression2(), operator);
        Operand property = a.isLiteral() ? b : a;
        Operand fixed = a.isLiteral() ? a : b;
        if (!(property.expression() instanceof PropertyName name) || !(fixed.expression() instanceof Literal literal)) {
            throw new FilterException(Messages.of("query.filter.distance-operands"));
        }
        double metres = metres(operator);
        GroundDistance distance = distance(name.getPropertyName(), (Geometry) literal.getValue(), metres);
        // what is beyond is not within, and the other way round
        return Predicate.of(
                row -> distance.find(row).stream()
                        .mapToObj(apart -> apart <= metres)
                        .findFirst()
                        .orElse(null),
                operator instanceof Beyond != wanted);
    }

    private static double metres(DistanceBufferOperator operator) {
        double metres = operator.getDistance() * GroundUnits.metres(operator.getDistanceUnits());
        if (!(metres >= 0) || Double.isInfinite(metres)) {
            throw new FilterException(Messages.of("query.filter.distance"));
        }
        return metres;
    }

    private GroundDistance distance(String property, Geometry target, double enoughM) {
        if (target.isEmpty()) {
            throw new FilterException(Messages.of("query.filter.distance-empty"));
        }
        try {
            return new GroundDistance(frame, property, target, enoughM);
        } catch (UnprojectableGeometryException e) {
            throw new FilterException(Messages.of("query.filter.distance-near", e.getMessage()));
        }
    }
}
