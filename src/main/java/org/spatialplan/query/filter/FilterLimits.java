package org.spatialplan.query.filter;

import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.expression.Literal;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.locationtech.jts.geom.Geometry;

/** Filters that would cost a service too much. */
public final class FilterLimits {

    /** Conditions within conditions. */
    public static final int MOST_DEPTH = 50;

    /** Conditions and values together. */
    public static final int MOST_PARTS = 5_000;

    /** Vertices of all geometries together. */
    public static final int MOST_VERTICES = 200_000;

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
        public Object visit(Literal literal, Object depth) {
            if (++parts > MOST_PARTS) {
                throw new FilterException("no more than " + MOST_PARTS + " values");
            }
            if (literal.getValue() instanceof Geometry geometry) {
                vertices += geometry.getNumPoints();
                if (vertices > MOST_VERTICES) {
                    throw new FilterException("geometries of no more than " + MOST_VERTICES + " vertices");
                }
            }
            return super.visit(literal, depth);
        }

        private static Integer deeper(Object depth) {
            int deep = (Integer) depth + 1;
            if (deep > MOST_DEPTH) {
                throw new FilterException("no more than " + MOST_DEPTH + " conditions within each other");
            }
            return deep;
        }
    }
}
