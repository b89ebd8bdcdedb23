package org.spatialplan.geo;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * Transforms whole coordinate sequences at once, into packed ones of 16 bytes a vertex: a layer of millions of vertices
 * stays small. Not thread-safe.
 */
final class PackedTransformer extends GeometryTransformer {

    private final MathTransform transform;

    PackedTransformer(MathTransform transform) {
        this.transform = transform;
    }

    @Override
    protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
        double[] xy = new double[from.size() * 2];
        for (int i = 0; i < from.size(); i++) {
            xy[2 * i] = from.getX(i);
            xy[2 * i + 1] = from.getY(i);
        }
        try {
            transform.transform(xy, 0, xy, 0, from.size());
        } catch (TransformException | RuntimeException e) {
            // far outside its domain a projection fails in many ways, in formatting its own message among them
            throw new UnprojectableGeometryException(parent, e);
        }
        for (double value : xy) {
            if (!Double.isFinite(value)) {
                throw new UnprojectableGeometryException(parent, null);
            }
        }
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}
