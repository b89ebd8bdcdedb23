package org.spatialplan.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * The grid on which degrees are written: 1e-9 degrees, or 0.1 mm. A computed piece may be thinner than that, and its
 * outline could cross itself or collapse if each vertex were rounded alone. Here what collapses is dropped and the rest
 * is valid. Stateless and thread-safe.
 */
public final class DegreeGrid {

    /** Decimal places of degrees in texts. */
    public static final int DECIMALS = 9;

    private static final double STEPS = 1e9;
    private static final PrecisionModel GRID = new PrecisionModel(STEPS);

    private DegreeGrid() {}

    /**
     * Rounds a geometry to the grid; the result is valid if the input is.
     *
     * @param lonLat degrees, longitude before latitude
     * @return the rounded geometry; empty if all of it collapses
     */
    public static Geometry onGrid(Geometry lonLat) {
        Geometry rounded = lonLat.copy();
        rounded.apply(new Rounding());
        rounded.geometryChanged();
        boolean whole = rounded.getDimension() < 2 || new IsValidOp(rounded).isValid();
        return whole && !hasCollapsedLine(rounded) ? rounded : GeometryPrecisionReducer.reduce(lonLat, GRID);
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

    private static final class Rounding implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            sequence.setOrdinate(i, 0, GRID.makePrecise(sequence.getX(i)));
            sequence.setOrdinate(i, 1, GRID.makePrecise(sequence.getY(i)));
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
