package org.spatialplan.geo;

import java.lang.ref.SoftReference;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * A drawn outline, and how far the true outline may be from it. No point of the true outline is farther than the
 * accuracy from the drawn one, and the reverse (a Hausdorff distance). Immutable; its indexes are built when first
 * needed and kept as long as there is memory, because those of JTS take several hundred bytes a vertex. Thread-safe.
 */
public final class UncertainShape {

    private static final int SOME = 32;

    private final Geometry ground;
    private final double accuracyM;
    private volatile SoftReference<PreparedGeometry> prepared = new SoftReference<>(null);
    private volatile SoftReference<PlaceDepths> depths = new SoftReference<>(null);

    /**
     * Makes a shape.
     *
     * @param ground the drawing, in metres of the {@link GroundFrame}
     * @param accuracyM metres, 0 or more
     */
    public UncertainShape(Geometry ground, double accuracyM) {
        if (!(accuracyM >= 0)) {
            throw new IllegalArgumentException("accuracy must be 0 m or more, found " + accuracyM);
        }
        this.ground = ground;
        this.accuracyM = accuracyM;
    }

    /** Returns the drawing, in metres of the {@link GroundFrame}. */
    public Geometry ground() {
        return ground;
    }

    /** Returns the accuracy in metres. */
    public double accuracyM() {
        return accuracyM;
    }

    /** Returns the distance of the drawings in metres; 0 where they meet. */
    double distanceM(UncertainShape other) {
        return ground.getNumPoints() >= other.ground.getNumPoints() ? distanceM(other.ground) : other.distanceM(ground);
    }

    /** Tests first whether the drawings meet, because distances are measured to boundaries. */
    private double distanceM(Geometry other) {
        return prepared().intersects(other) ? 0 : depths().distanceM(other);
    }

    /**
     * Tests whether the other drawing has a point that is deeper than a depth in metres inside this drawing's area.
     */
    boolean holdsDeeperThan(double depthM, UncertainShape other) {
        return canHoldDeeperThan(depthM)
                && (holdsAVertexDeeperThan(depthM, other.ground)
                        || !isPoint(other.ground) && new DepthSearch(depths(), depthM, other.depths(), 0).isFound());
    }

    /** Tests whether a disc of that radius may fit into the area. */
    private boolean canHoldDeeperThan(double depthM) {
        return ground.getDimension() == 2 && Math.PI * depthM * depthM < ground.getArea();
    }

    /** Tries some vertices of lines and areas, which is enough for most answers. */
    private boolean holdsAVertexDeeperThan(double depthM, Geometry other) {
        Coordinate[] vertices = other.getCoordinates();
        int step = isPoint(other) ? 1 : Math.max(1, vertices.length / SOME);
        for (int i = 0; i < vertices.length; i += step) {
            Coordinate vertex = vertices[i];
            if (depths().depthM(vertex) > depthM) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPoint(Geometry geometry) {
        return geometry.getDimension() == 0;
    }

    private PreparedGeometry prepared() {
        PreparedGeometry known = prepared.get();
        if (known == null) {
            known = PreparedGeometryFactory.prepare(ground);
            prepared = new SoftReference<>(known);
        }
        return known;
    }

    private PlaceDepths depths() {
        PlaceDepths known = depths.get();
        if (known == null) {
            known = new PlaceDepths(ground);
            depths = new SoftReference<>(known);
        }
        return known;
    }
}
