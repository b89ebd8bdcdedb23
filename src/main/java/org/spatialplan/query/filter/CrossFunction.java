package org.spatialplan.query.filter;

import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/** Whether two geometries cross: JTS' own method refuses collections of geometries. Thread-safe. */
final class CrossFunction extends FunctionExpressionImpl {

    CrossFunction(Expression a, Expression b) {
        super(new FunctionNameImpl(
                "crosses",
                Boolean.class,
                FunctionNameImpl.parameter("a", Geometry.class),
                FunctionNameImpl.parameter("b", Geometry.class)));
        setParameters(List.of(a, b));
    }

    @Override
    public Object evaluate(Object row) {
        Geometry a = getParameters().get(0).evaluate(row, Geometry.class);
        Geometry b = getParameters().get(1).evaluate(row, Geometry.class);
        return a != null && b != null && RelateNG.relate(a, b, RelatePredicate.crosses());
    }
}
