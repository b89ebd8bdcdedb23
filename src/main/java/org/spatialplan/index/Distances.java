package org.spatialplan.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.spatialplan.geo.WorkLimit;

/**
 * The distances of areas from one ground, which may be of points, lines or polygons: of two trees only the branches that come
 * nearest to each other are looked at. Made for the questions of one thread.
 */
public final class Distances {

    private final PackedAreas packed;
    private final PieceIndex pieces;
    private final Outlines outlines;
    private final Geometry ground;
    private final OutlineTree outline;
    /** A vertex of each of its lines, rings and points. */
    private final List<double[]> lines = new ArrayList<>();

    private GroundLocator inGround;

    Distances(PackedAreas packed, PieceIndex pieces, Outlines outlines, Geometry ground) {
        this.packed = packed;
        this.pieces = pieces;
        this.outlines = outlines;
        this.ground = ground;
        ground.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                add(line.getCoordinateSequence());
            } else if (part instanceof Point point) {
                add(point.getCoordinateSequence());
            }
        });
        this.outline = OutlineTree.of(lines);
    }

    private void add(CoordinateSequence points) {
        if (points.size() > 0) {
            double[] xy = new double[points.size() * 2];
            for (int i = 0; i < points.size(); i++) {
                xy[2 * i] = points.getX(i);
                xy[2 * i + 1] = points.getY(i);
            }
            lines.add(xy);
        }
    }

    /** 0 where the area and the ground meet; empty beyond the limit. Metres. */
    public OptionalDouble distanceM(int area, double limitM) {
        WorkLimit.ask();
        double squared = outlines.of(area).squaredDistance(outline, limitM * limitM);
        if (squared > 0 && (areaHoldsSome(area) || groundHoldsSome(area))) {
            return OptionalDouble.of(0);
        }
        double distance = Math.sqrt(squared);
        return distance <= limitM ? OptionalDouble.of(distance) : OptionalDouble.empty();
    }

    /** Where the outlines keep apart one vertex of each line tells. */
    private boolean areaHoldsSome(int area) {
        OutlineTree tree = outlines.of(area);
        return lines.stream()
                .anyMatch(line -> tree.isInBox(line[0], line[1], 0) && packed.holds(area, line[0], line[1]));
    }

    private boolean groundHoldsSome(int area) {
        if (ground.getDimension() < 2) {
            return false;
        }
        Envelope box = ground.getEnvelopeInternal();
        double[] corners = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        for (int piece : pieces.of(area)) {
            if (pieces.isNear(piece, corners) && groundHolds(piece)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A piece may hold many parts: any of them may lie in the ground. Where cut lines meet a ring has a vertex that is no place
     * of the area, so only ends of true edges are asked.
     */
    private boolean groundHolds(int piece) {
        for (int ring = pieces.firstRing(piece); ring < pieces.endRing(piece); ring++) {
            int i = pieces.firstTrueEdge(piece, ring);
            if (i >= 0 && isInGround(pieces.xy()[i], pieces.xy()[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private boolean isInGround(double x, double y) {
        if (inGround == null) {
            inGround = new GroundLocator(ground);
        }
        return inGround.holds(x, y);
    }
}
