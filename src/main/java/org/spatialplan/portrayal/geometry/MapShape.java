package org.spatialplan.portrayal.geometry;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature in map coordinates, with simpler forms that are made at first use. Thread-safe.
 *
 * <p>Vertices are floats relative to the middle of the shape: a shape of 100 km keeps 4 mm, far below a pixel of any
 * map.
 */
public final class MapShape {

    /** Tolerances are powers of the root of two, from 2^-22 of the shape's size upwards. */
    private static final int LEVELS = 44;

    private static final double ROOT_OF_TWO = Math.sqrt(2);
    /** A simpler form is useless below this number of vertices. */
    private static final int WORTH_GENERALISING = 9;
    /** A simpler form with more than this share of all vertices is not stored. */
    private static final double WORTH_KEEPING = 0.85;

    private final double originX;
    private final double originY;
    private final Envelope box;
    private final Paths full;
    private final int finestExponent;
    /** Null for a shape of a few vertices. */
    private final AtomicReferenceArray<Paths> levels;

    private volatile float[] importance;

    private MapShape(double originX, double originY, Envelope box, Paths full) {
        this.originX = originX;
        this.originY = originY;
        this.box = box;
        this.full = full;
        this.levels = full.vertices() < WORTH_GENERALISING ? null : new AtomicReferenceArray<>(LEVELS);
        double size = Math.max(box.getWidth(), box.getHeight());
        this.finestExponent = size > 0 ? Math.getExponent(size) - LEVELS / 2 + 1 : 0;
    }

    static MapShape of(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        double x = box.isNull() ? 0 : box.centre().x;
        double y = box.isNull() ? 0 : box.centre().y;
        return new MapShape(x, y, box, PathsBuilder.pack(geometry, x, y));
    }

    /** Returns the map x of the origin of the paths. */
    public double originX() {
        return originX;
    }

    /** Returns the map y of the origin of the paths. */
    public double originY() {
        return originY;
    }

    /** Returns the box in map coordinates; the null envelope if the shape is empty. */
    Envelope box() {
        return box;
    }

    /** Returns the smallest map x. */
    public double minX() {
        return box.getMinX();
    }

    /** Returns the smallest map y. */
    public double minY() {
        return box.getMinY();
    }

    /** Returns the largest map x. */
    public double maxX() {
        return box.getMaxX();
    }

    /** Returns the largest map y. */
    public double maxY() {
        return box.getMaxY();
    }

    /** Returns all vertices. */
    public Paths full() {
        return full;
    }

    /**
     * Returns paths that are nowhere farther from the full ones than the tolerance, by Douglas and Peucker. Topology is
     * not kept, which is invisible below half a pixel.
     *
     * @param tolerance map units
     */
    public Paths generalised(double tolerance) {
        if (levels == null || !(tolerance > 0)) {
            return full;
        }
        int octave = Math.getExponent(tolerance);
        int half = tolerance >= Math.scalb(ROOT_OF_TWO, octave) ? 1 : 0;
        int level = Math.min(LEVELS - 1, 2 * (octave - finestExponent) + half);
        return level < 0 ? full : level(level);
    }

    private Paths level(int level) {
        Paths known = levels.get(level);
        if (known == null) {
            known = generalise(level);
            levels.set(level, known);
        }
        return known;
    }

    private Paths generalise(int level) {
        float tolerance = (float) Math.scalb(level % 2 == 0 ? 1 : ROOT_OF_TWO, finestExponent + level / 2);
        Paths simpler = Generalisation.keep(full, importance(), tolerance);
        return simpler.vertices() > WORTH_KEEPING * full.vertices() ? full : simpler;
    }

    private float[] importance() {
        float[] known = importance;
        if (known == null) {
            known = VertexImportance.of(full);
            importance = known;
        }
        return known;
    }
}
