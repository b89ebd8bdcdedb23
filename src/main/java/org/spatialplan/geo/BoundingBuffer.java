package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Makes buffers that are bounds: an outer buffer contains every point within the distance, an inner buffer contains no
 * point that is nearer to the outline. Distances are metres. Stateless and thread-safe.
 *
 * <p>JTS draws an arc as chords and rounds their number, so one chord spans up to 1.5 of the chosen parts of a quarter
 * circle; the distance is enlarged until such a chord runs outside the arc. JTS 1.20 also leaves out a whole stretch
 * now and then, where many lines are buffered at once or vertices are nearly in line. So each line is buffered alone
 * and the result is compared with the distance. If it is a little too near, as with mitred corners of a line with many
 * vertices, the buffer is made again with a larger distance; if it is far too near, the buffers of the single edges are
 * united instead.
 */
public final class BoundingBuffer {

    private static final int QUADRANT_SEGMENTS = 16;
    private static final double HALF_A_CHORD = 0.75 * Math.PI / (2 * QUADRANT_SEGMENTS);
    /** JTS drops arcs of less than half a part and vertices nearer than a thousandth of the distance: 1e-4 more covers both. */
    private static final double CIRCUMSCRIBED = (1 + 1e-4) / Math.cos(HALF_A_CHORD);
    /** A right angle's corner is at 1.42 times the distance away; sharper ones are cut off there. */
    private static final double MITRE_LIMIT = 1.5;

    private static final BufferParameters ROUND = new BufferParameters(QUADRANT_SEGMENTS);
    private static final BufferParameters MITRED = new BufferParameters(
            QUADRANT_SEGMENTS, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, MITRE_LIMIT);

    private static final double ROUNDING = 1e-6;
    /** Vertices off the course of their neighbours by less than this share of the distance are left out, and the distance enlarged. */
    private static final double DETAIL = 0.001;

    private static final int FEW = 8;
    /**
     * Factors by which the distance grows when a buffer comes too near; with mitred corners JTS still draws some as
     * arcs.
     */
    private static final double[] TRIALS = {1, 1.00125, 1.004};

    private final double metres;
    private final double enlarged;
    private final BufferParameters corners;

    /**
     * Makes a buffer by one distance.
     *
     * @param metres outwards if positive
     */
    private BoundingBuffer(double metres, double enlarged, BufferParameters corners) {
        this.metres = metres;
        this.enlarged = enlarged;
        this.corners = corners;
    }

    /**
     * Returns an area that contains all points within a distance of a geometry, and little more; the geometry itself
     * for 0.
     */
    public static Geometry outer(Geometry geometry, double metres) {
        return metres == 0 ? geometry : new BoundingBuffer(metres, CIRCUMSCRIBED, ROUND).of(geometry);
    }

    /**
     * Returns an area of points that are deeper than the distance inside an area, and nearly all of them; the area
     * itself for 0.
     */
    public static Geometry inner(Geometry area, double metres) {
        return metres == 0 ? area : new BoundingBuffer(-metres, CIRCUMSCRIBED, ROUND).of(area);
    }

    /** Moves all edges of an area outwards; corners stay corners. */
    public static Geometry movedOut(Geometry area, double metres) {
        return metres == 0 ? area : new BoundingBuffer(metres, 1, MITRED).of(area);
    }

    /** Moves all edges of an area inwards. The result is empty if the area is narrower than twice the distance. */
    public static Geometry movedIn(Geometry area, double metres) {
        return metres == 0 ? area : new BoundingBuffer(-metres, 1, MITRED).of(area);
    }

    private Geometry of(Geometry geometry) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            Geometry moved = part instanceof Polygon polygon
                    ? of(polygon)
                    : part.getNumGeometries() > 1 ? of(part) : outwards(part, part, Math.abs(metres));
            if (!moved.isEmpty()) {
                parts.add(moved);
            }
        }
        return switch (parts.size()) {
            case 0 -> geometry.getFactory().createPolygon();
            case 1 -> parts.get(0);
            default -> OverlayNGRobust.union(geometry.getFactory().buildGeometry(parts));
        };
    }

    /**
     * Moves the rings of one polygon. Holes become smaller where the outer ring moves outwards, and the reverse. All
     * holes are cut out at once, because one by one the cost is quadratic.
     */
    private Geometry of(Polygon polygon) {
        Geometry outer = of(polygon.getExteriorRing(), metres);
        List<Geometry> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing() && !outer.isEmpty(); i++) {
            Geometry hole = of(polygon.getInteriorRingN(i), -metres);
            if (!hole.isEmpty()) {
                holes.add(hole);
            }
        }
        if (holes.isEmpty()) {
            return outer;
        }
        Geometry all = holes.size() == 1
                ? holes.get(0)
                : OverlayNGRobust.union(outer.getFactory().buildGeometry(holes));
        return OverlayNGRobust.overlay(outer, all, OverlayNG.DIFFERENCE);
    }

    private Geometry of(LinearRing ring, double outwardsM) {
        WorkLimit.ask();
        Polygon filled = ring.getFactory().createPolygon(ring);
        return outwardsM > 0 ? outwards(filled, ring, outwardsM) : inwards(filled, ring, -outwardsM);
    }

    private Geometry outwards(Geometry filled, Geometry outline, double byM) {
        Geometry moved = moved(filled, outline, byM, 1);
        return moved != null && !moved.isEmpty()
                ? moved
                : OverlayNGRobust.union(
                        filled.getFactory().buildGeometry(List.of(filled, Capsules.round(outline, byM))));
    }

    private Geometry inwards(Polygon filled, LinearRing outline, double byM) {
        Geometry moved = moved(filled, outline, byM, -1);
        return moved != null
                ? moved
                : OverlayNGRobust.overlay(filled, Capsules.round(outline, byM), OverlayNG.DIFFERENCE);
    }

    /**
     * Moves an area by the distance, or by a little more where the result comes too near the outline; null if that
     * fails as well.
     */
    private Geometry moved(Geometry filled, Geometry outline, double byM, int direction) {
        Geometry plain = plain(filled, byM);
        double movedM = plain == filled ? byM : byM * (1 + DETAIL);
        for (double more : TRIALS) {
            Geometry moved = BufferOp.bufferOp(plain, direction * movedM * enlarged * more, corners);
            if (moved.isEmpty() || keepsAway(moved.getBoundary(), outline, byM)) {
                return moved;
            }
        }
        return null;
    }

    private static boolean keepsAway(Geometry moved, Geometry outline, double byM) {
        return !new IndexedFacetDistance(moved).isWithinDistance(outline, byM * (1 - ROUNDING));
    }

    /** Removes detail that is small against a distance in metres; returns the same object if there is none. */
    public static Geometry plain(Geometry geometry, double byM) {
        if (geometry.getNumPoints() <= FEW) {
            return geometry;
        }
        Geometry plain = geometry.getDimension() == 2
                ? TopologyPreservingSimplifier.simplify(geometry, byM * DETAIL)
                : DouglasPeuckerSimplifier.simplify(geometry, byM * DETAIL);
        return plain.getNumPoints() == geometry.getNumPoints() ? geometry : plain;
    }
}
