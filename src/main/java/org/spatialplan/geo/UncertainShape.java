package org.spatialplan.geo;

import java.lang.ref.SoftReference;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
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

    private final Drawing drawing;
    private final double accuracyM;
    private volatile SoftReference<Geometry> ground;
    private volatile SoftReference<PreparedGeometry> prepared;
    private volatile SoftReference<PlaceDepths> depths;

    /**
     * A drawing that may be made anew whenever it is asked for, in metres of the {@link GroundFrame}. Thread-safe.
     */
    public interface Drawing {

        /** Makes the drawing, or returns it; always the same. */
        Geometry ground();

        /** Returns a new copy of the box of the drawing. */
        Envelope box();

        /** Returns the dimension of the drawing: 0 points, 1 lines, 2 areas. */
        int dimension();
    }

    /**
     * Makes a shape.
     *
     * @param ground the drawing, in metres of the {@link GroundFrame}
     * @param accuracyM metres, 0 or more
     */
    public UncertainShape(Geometry ground, double accuracyM) {
        this(new Drawn(ground), accuracyM);
    }

    /**
     * Makes a shape whose drawing is made when it is asked for, and kept as long as there is memory.
     *
     * @param accuracyM metres, 0 or more
     */
    public UncertainShape(Drawing drawing, double accuracyM) {
        if (!(accuracyM >= 0)) {
            throw new IllegalArgumentException("accuracy must be 0 m or more, found " + accuracyM);
        }
        this.drawing = drawing;
        this.accuracyM = accuracyM;
    }

    /** A drawing that is there. */
    private record Drawn(Geometry ground) implements Drawing {

        @Override
        public Envelope box() {
            return ground.getEnvelopeInternal();
        }

        @Override
        public int dimension() {
            return ground.getDimension();
        }
    }

    /** Returns the drawing, in metres of the {@link GroundFrame}. */
    public Geometry ground() {
        if (drawing instanceof Drawn drawn) {
            return drawn.ground;
        }
        Geometry known = found(ground);
        if (known == null) {
            known = drawing.ground();
            ground = new SoftReference<>(known);
        }
        return known;
    }

    /** Returns the drawing for one use: it is not kept. For whole layers, which would fill the memory. */
    public Geometry groundOnce() {
        Geometry known = found(ground);
        return known == null ? drawing.ground() : known;
    }

    /** Returns a copy of the box of the drawing, without making it. */
    public Envelope box() {
        return drawing.box();
    }

    /** Returns the dimension of the drawing, without making it. */
    public int dimension() {
        return drawing.dimension();
    }

    private static <T> T found(SoftReference<T> kept) {
        return kept == null ? null : kept.get();
    }

    /** Returns the accuracy in metres. */
    public double accuracyM() {
        return accuracyM;
    }

    /**
     * Returns the distance of the drawings in metres; 0 where they meet.
     *
     * @param limitM a greater distance need not be found: the answer is then some greater distance, or infinite
     */
    double distanceM(UncertainShape other, double limitM) {
        boolean finer = ground().getNumPoints() >= other.ground().getNumPoints();
        // tested first, because distances are measured to boundaries
        boolean meet =
                finer ? prepared().intersects(other.ground()) : other.prepared().intersects(ground());
        return meet ? 0 : depths().distanceM(other.depths(), limitM);
    }

    /**
     * Tests whether the other drawing has a point that is deeper than a depth in metres inside this drawing's area.
     */
    boolean holdsDeeperThan(double depthM, UncertainShape other) {
        return canHoldDeeperThan(depthM)
                && (holdsAVertexDeeperThan(depthM, other.ground())
                        || !isPoint(other.ground()) && new DepthSearch(depths(), depthM, other.depths(), 0).isFound());
    }

    /** Tests whether a disc of that radius may fit into the area. */
    private boolean canHoldDeeperThan(double depthM) {
        return dimension() == 2 && Math.PI * depthM * depthM < depths().areaM2();
    }

    /** Tries some vertices of lines and areas, which is enough for most answers. */
    private boolean holdsAVertexDeeperThan(double depthM, Geometry other) {
        Coordinate[] vertices = other.getCoordinates();
        int step = isPoint(other) ? 1 : Math.max(1, vertices.length / SOME);
        for (int i = 0; i < vertices.length; i += step) {
            if (depths().isDeeperThan(depthM, vertices[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPoint(Geometry geometry) {
        return geometry.getDimension() == 0;
    }

    private PreparedGeometry prepared() {
        PreparedGeometry known = found(prepared);
        if (known == null) {
            known = PreparedGeometryFactory.prepare(ground());
            prepared = new SoftReference<>(known);
        }
        return known;
    }

    private PlaceDepths depths() {
        PlaceDepths known = found(depths);
        if (known == null) {
            known = new PlaceDepths(ground());
            depths = new SoftReference<>(known);
        }
        return known;
    }
}
