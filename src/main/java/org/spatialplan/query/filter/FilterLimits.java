package org.spatialplan.query.filter;

import java.util.Collection;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.text.Messages;

/** Refuses filters that would cost too much. */
public final class FilterLimits {

    /** The greatest depth of conditions and operations. */
    public static final int MAX_DEPTH = 50;

    /** The greatest number of values and properties together. */
    public static final int MAX_PARTS = 5_000;

    /** The greatest number of vertices of all geometries together. */
    public static final int MAX_VERTICES = 200_000;

    private FilterLimits() {}

    static void require(Filter filter) {
        filter.accept(new Counter(), 0);
    }

    private static final class Counter extends DefaultFilterVisitor {

        private int parts;
        private int vertices;

        @Override
        public Object visit(And filter, Object depth) {
            return super.visit(filter, deeper(depth));
        }

        @Override
        public Object visit(Or filter, Object depth) {
            return super.visit(filter, deeper(depth));
        }

        @Override
        public Object visit(Not filter, Object depth) {
            return super.visit(filter, deeper(depth));
        }

        @Override
        public Object visit(Add sum, Object depth) {
            return super.visit(sum, deeper(depth));
        }

        @Override
        public Object visit(Subtract difference, Object depth) {
            return super.visit(difference, deeper(depth));
        }

        @Override
        public Object visit(Multiply product, Object depth) {
            return super.visit(product, deeper(depth));
        }

        @Override
        public Object visit(Divide quotient, Object depth) {
            return super.visit(quotient, deeper(depth));
        }

        @Override
        public Object visit(Function function, Object depth) {
            return super.visit(function, deeper(depth));
        }

        @Override
        public Object visit(PropertyName property, Object depth) {
            count();
            return super.visit(property, depth);
        }

        @Override
        public Object visit(Literal literal, Object depth) {
            count();
            if (literal.getValue() instanceof Collection<?> list) {
                list.forEach(member -> count());
            }
            if (literal.getValue() instanceof Geometry geometry) {
                vertices += geometry.getNumPoints();
                if (vertices > MAX_VERTICES) {
                    throw new FilterException(Messages.of("query.filter.max-vertices", MAX_VERTICES));
                }
            }
            return super.visit(literal, depth);
        }

        private void count() {
            if (++parts > MAX_PARTS) {
                throw new FilterException(Messages.of("query.filter.max-values", MAX_PARTS));
            }
        }

        private static Integer deeper(Object depth) {
            int deep = (Integer) depth + 1;
            if (deep > MAX_DEPTH) {
                throw new FilterException(Messages.of("query.filter.max-depth", MAX_DEPTH));
            }
            return deep;
        }
    }
}
