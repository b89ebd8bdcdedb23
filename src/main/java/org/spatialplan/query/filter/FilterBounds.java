package org.spatialplan.query.filter;

import java.util.Optional;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where the features that a filter may accept must reach into. */
public final class FilterBounds {

    private FilterBounds() {}

    /** Degrees, longitude as x. Empty if they may lie anywhere, or nowhere. */
    public static Optional<Envelope> of(Filter filter) {
        if (filter instanceof And and) {
            return and.getChildren().stream()
                    .flatMap(child -> of(child).stream())
                    .reduce(Envelope::intersection);
        }
        boolean mustMeet = filter instanceof BBOX
                || filter instanceof Intersects
                || filter instanceof Within
                || filter instanceof Contains
                || filter instanceof Equals
                || filter instanceof Touches
                || filter instanceof Crosses
                || filter instanceof Overlaps;
        return mustMeet ? ofLiteral((BinarySpatialOperator) filter) : Optional.empty();
    }

    private static Optional<Envelope> ofLiteral(BinarySpatialOperator operator) {
        Expression first = operator.getExpression1();
        Expression literal = first instanceof Literal ? first : operator.getExpression2();
        return literal instanceof Literal value && value.getValue() instanceof Geometry geometry
                ? Optional.of(geometry.getEnvelopeInternal())
                : Optional.ofNullable(literal.evaluate(null, Geometry.class)).map(Geometry::getEnvelopeInternal);
    }
}
