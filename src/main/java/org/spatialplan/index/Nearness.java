package org.spatialplan.index;

import java.util.BitSet;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.spatialplan.geo.WorkLimit;

/**
 * Finds the areas near one ground, which may be points, lines or polygons. The ground is walked in stretches of a few
 * segments, so that a long river searches only what is along it. Answers one question; not thread-safe.
 */
final class Nearness {

    private static final int SEGMENTS_A_STRETCH = 16;
    private final PieceIndex pieces;
    private final Geometry ground;

    Nearness(PieceIndex pieces, Geometry ground) {
        this.pieces = pieces;
        this.ground = ground;
    }

    int[] within(double distanceM) {
        BitSet found = new BitSet();
        walk((xy, from, to) -> {
            WorkLimit.ask();
            for (int piece : pieces.near(box(xy, from, to, distanceM))) {
                int area = pieces.area(piece);
                if (!found.get(area) && isWithin(piece, xy, from, to, distanceM)) {
                    found.set(area);
                }
            }
        });
        if (ground.getDimension() == 2) {
            addHeldByGround(found);
        }
        return found.stream().toArray();
    }

    /** Adds areas that are wholly inside the ground, although their outlines are not near. */
    private void addHeldByGround(BitSet found) {
        GroundLocator inGround = new GroundLocator(ground);
        for (int piece : pieces.near(ground.getEnvelopeInternal())) {
            WorkLimit.ask();
            if (!found.get(pieces.area(piece)) && holds(inGround, piece)) {
                found.set(pieces.area(piece));
            }
        }
    }

    /**
     * Tests whether the ground contains part of a piece. A piece may have many parts and each may be inside. Where cut
     * lines meet, a ring has a vertex that is not a place of the area, so only ends of true edges are tested.
     */
    private boolean holds(GroundLocator inGround, int piece) {
        for (int ring = pieces.firstRing(piece); ring < pieces.endRing(piece); ring++) {
            int i = pieces.firstTrueEdge(piece, ring);
            if (i >= 0 && inGround.holds(pieces.xy()[i], pieces.xy()[i + 1])) {
                return true;
            }
        }
        return false;
    }

    /** Tests one vertex of the piece first, which decides most cases; all edges are measured only near the limit. */
    private boolean isWithin(int piece, double[] xy, int from, int to, double distanceM) {
        double limit = distanceM * distanceM;
        int vertex = pieces.from(pieces.firstRing(piece));
        double x = pieces.xy()[vertex];
        double y = pieces.xy()[vertex + 1];
        for (int k = from; k < to - 2; k += 2) {
            if (Segments.squaredToPoint(xy[k], xy[k + 1], xy[k + 2], xy[k + 3], x, y) <= limit) {
                return true;
            }
        }
        return squaredDistance(piece, xy, from, to, distanceM) <= limit;
    }

    /**
     * Returns the squared distance from a stretch to a piece: 0 where they meet; anything above the limit may be
     * infinite.
     */
    private double squaredDistance(int piece, double[] xy, int from, int to, double limitM) {
        if (pieces.holds(piece, xy[from], xy[from + 1])) {
            return 0;
        }
        double[] edge = pieces.xy();
        double least = Double.POSITIVE_INFINITY;
        double west = min(xy, from, to) - limitM;
        double south = min(xy, from + 1, to) - limitM;
        double east = max(xy, from, to) + limitM;
        double north = max(xy, from + 1, to) + limitM;
        for (int ring = pieces.firstRing(piece); ring < pieces.endRing(piece); ring++) {
            for (int i = pieces.from(ring); i < pieces.to(ring) - 2; i += 2) {
                boolean away = edge[i] < west && edge[i + 2] < west
                        || edge[i] > east && edge[i + 2] > east
                        || edge[i + 1] < south && edge[i + 3] < south
                        || edge[i + 1] > north && edge[i + 3] > north;
                if (!away && !pieces.isCut(piece, i)) {
                    least = Math.min(least, squaredDistance(edge, i, xy, from, to, limitM));
                    if (least == 0) {
                        return 0;
                    }
                }
            }
        }
        return least;
    }

    private static double squaredDistance(double[] edge, int i, double[] xy, int from, int to, double limitM) {
        double least = Double.POSITIVE_INFINITY;
        double west = Math.min(edge[i], edge[i + 2]) - limitM;
        double east = Math.max(edge[i], edge[i + 2]) + limitM;
        int last = Math.max(from + 2, to - 2);
        for (int k = from; k < last; k += 2) {
            int end = Math.min(k + 2, to - 2);
            if (Math.max(xy[k], xy[end]) >= west && Math.min(xy[k], xy[end]) <= east) {
                least = Math.min(
                        least,
                        Segments.squaredDistance(
                                edge[i],
                                edge[i + 1],
                                edge[i + 2],
                                edge[i + 3],
                                xy[k],
                                xy[k + 1],
                                xy[end],
                                xy[end + 1]));
            }
        }
        return least;
    }

    private interface Stretch {
        /** Visits a stretch of points in an array, from the index of the first x to the index after the last y. */
        void visit(double[] xy, int from, int to);
    }

    private void walk(Stretch stretch) {
        ground.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                walk(line.getCoordinateSequence(), stretch);
            } else if (part instanceof Point point) {
                walk(point.getCoordinateSequence(), stretch);
            }
        });
    }

    private static void walk(CoordinateSequence points, Stretch stretch) {
        double[] xy = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.getX(i);
            xy[2 * i + 1] = points.getY(i);
        }
        int from = 0;
        do {
            int to = Math.min(xy.length, from + 2 * SEGMENTS_A_STRETCH + 2);
            if (to > from) {
                stretch.visit(xy, from, to);
            }
            from = to - 2;
        } while (from + 2 < xy.length);
    }

    private static Envelope box(double[] xy, int from, int to, double grownM) {
        Envelope box = new Envelope(min(xy, from, to), max(xy, from, to), min(xy, from + 1, to), max(xy, from + 1, to));
        box.expandBy(grownM);
        return box;
    }

    private static double min(double[] xy, int from, int to) {
        double least = xy[from];
        for (int i = from; i < to; i += 2) {
            least = Math.min(least, xy[i]);
        }
        return least;
    }

    private static double max(double[] xy, int from, int to) {
        double most = xy[from];
        for (int i = from; i < to; i += 2) {
            most = Math.max(most, xy[i]);
        }
        return most;
    }
}
