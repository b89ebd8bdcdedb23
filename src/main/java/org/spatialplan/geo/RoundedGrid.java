package org.spatialplan.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * A grid on which coordinates are written. A computed piece may be thinner than its steps, and its outline could cross
 * itself or collapse if each vertex were rounded alone. Here what collapses is dropped and the rest is valid. Stateless
 * and thread-safe.
 */
public final class RoundedGrid {

    /** Millimetres of a plane in metres, as surveyors write boundary points. */
    public static final RoundedGrid MILLIMETRES = ofDecimals(3);

    private final PrecisionModel steps;

    private RoundedGrid(PrecisionModel steps) {
        this.steps = steps;
    }

    /** The grid of numbers with some decimals. */
    static RoundedGrid ofDecimals(int decimals) {
        return new RoundedGrid(new PrecisionModel(Math.pow(10, decimals)));
    }

    /**
     * Rounds a geometry to the grid; the result is valid if the input is.
     *
     * @return the rounded geometry; empty if all of it collapses
     */
    public Geometry round(Geometry geometry) {
        Geometry rounded = geometry.copy();
        rounded.apply(new Rounding());
        rounded.geometryChanged();
        boolean whole = rounded.getDimension() < 2 || new IsValidOp(rounded).isValid();
        return whole && !hasCollapsedLine(rounded) ? rounded : GeometryPrecisionReducer.reduce(geometry, steps);
    }

    private static boolean hasCollapsedLine(Geometry rounded) {
        for (int i = 0; i < rounded.getNumGeometries(); i++) {
            Geometry part = rounded.getGeometryN(i);
            if (part.getDimension() == 1 && part.getLength() == 0) {
                return true;
            }
        }
        return false;
    }

    private final class Rounding implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            sequence.setOrdinate(i, 0, steps.makePrecise(sequence.getX(i)));
            sequence.setOrdinate(i, 1, steps.makePrecise(sequence.getY(i)));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
