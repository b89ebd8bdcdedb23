package org.spatialplan.geo;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * Transforms whole coordinate sequences at once, vertex by vertex, into packed sequences of 16 bytes a vertex, so that
 * a layer of millions of vertices stays small. Not thread-safe.
 */
class PackedTransformer extends GeometryTransformer {

    private final Plane mapping;

    PackedTransformer(Plane mapping) {
        this.mapping = mapping;
    }

    /** Maps one plane to another. */
    interface Plane {

        /**
         * Replaces pairs of x and y by their image in the other plane.
         *
         * @param count the number of pairs
         */
        void map(double[] xy, int count) throws TransformException;

        static Plane of(MathTransform transform) {
            return (xy, count) -> transform.transform(xy, 0, xy, 0, count);
        }

        default Plane then(Plane next) {
            return (xy, count) -> {
                map(xy, count);
                next.map(xy, count);
            };
        }
    }

    @Override
    protected final CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
        WorkLimit.ask();
        double[] xy = new double[from.size() * 2];
        for (int i = 0; i < from.size(); i++) {
            xy[2 * i] = from.getX(i);
            xy[2 * i + 1] = from.getY(i);
        }
        return new PackedXY(moved(xy, parent));
    }

    /**
     * Returns x and y in the other plane.
     *
     * @param xy x and y in turn; may be changed
     * @return x and y in the other plane
     */
    protected double[] moved(double[] xy, Geometry parent) {
        return mapped(xy, parent);
    }

    /** Maps the array in place. */
    protected final double[] mapped(double[] xy, Geometry parent) {
        try {
            mapping.map(xy, xy.length / 2);
        } catch (TransformException | RuntimeException e) {
            // far outside its domain a projection fails in many ways, in formatting its own message among them
            throw new UnprojectableGeometryException(parent, e);
        }
        for (double value : xy) {
            if (!Double.isFinite(value)) {
                throw new UnprojectableGeometryException(parent, null);
            }
        }
        return xy;
    }
}
