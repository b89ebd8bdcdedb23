package org.spatialplan.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFactory;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequenceFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Stores vertices as x and y in turn, 16 bytes each and nothing more. The sequence of JTS also keeps the
 * {@code Coordinate} objects that it once handed out, 36 bytes a vertex, as long as there is memory.
 */
public final class PackedXY extends PackedCoordinateSequence.Double {

    private static final long serialVersionUID = 1;

    /**
     * The factory for geometries that are read; their coordinates are packed. Geometries that are computed from them
     * are not.
     */
    public static final GeometryFactory FACTORY = new GeometryFactory(new Sequences());

    /**
     * Wraps an array.
     *
     * @param xy x and y in turn; not copied
     */
    public PackedXY(double[] xy) {
        super(xy, 2, 0);
    }

    /** Packs x and y of some coordinates; heights are dropped. */
    public static PackedXY of(Coordinate[] coordinates) {
        double[] xy = new double[2 * coordinates.length];
        for (int i = 0; i < coordinates.length; i++) {
            xy[2 * i] = coordinates[i].x;
            xy[2 * i + 1] = coordinates[i].y;
        }
        return new PackedXY(xy);
    }

    @Override
    public Coordinate getCoordinate(int i) {
        return getCoordinateInternal(i);
    }

    @Override
    public Coordinate[] toCoordinateArray() {
        Coordinate[] all = new Coordinate[size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = getCoordinateInternal(i);
        }
        return all;
    }

    @Override
    public PackedXY copy() {
        return new PackedXY(getRawCoordinates().clone());
    }

    private static final class Sequences implements CoordinateSequenceFactory {

        private static final CoordinateSequenceFactory OBJECTS = CoordinateArraySequenceFactory.instance();

        @Override
        public CoordinateSequence create(Coordinate[] coordinates) {
            return OBJECTS.create(coordinates);
        }

        @Override
        public CoordinateSequence create(CoordinateSequence from) {
            return from.copy();
        }

        @Override
        public CoordinateSequence create(int size, int dimension) {
            return create(size, dimension, 0);
        }

        @Override
        public CoordinateSequence create(int size, int dimension, int measures) {
            return dimension == 2 && measures == 0
                    ? new PackedXY(new double[2 * size])
                    : OBJECTS.create(size, dimension, measures);
        }
    }
}
