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
 * Measures distances of areas from one ground, which may be points, lines or polygons. Of the two trees only the
 * branches that come nearest to each other are searched. Not thread-safe.
 */
public final class Distances {

    private final PackedAreas packed;
    private final PieceIndex pieces;
    private final Outlines outlines;
    private final Geometry ground;
    private final OutlineTree outline;
    /** One vertex of each of the ground's lines, rings and points. */
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

    /** Returns the distance in metres: 0 where the area and the ground meet, empty beyond the limit. */
    public OptionalDouble distanceM(int area, double limitM) {
        WorkLimit.ask();
        double squared = outlines.of(area).squaredDistance(outline, limitM * limitM);
        if (squared > 0 && (areaHoldsSome(area) || groundHoldsSome(area))) {
            return OptionalDouble.of(0);
        }
        double distance = Math.sqrt(squared);
        return distance <= limitM ? OptionalDouble.of(distance) : OptionalDouble.empty();
    }

    /** Tests one vertex of each line, which is enough where the outlines do not meet. */
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
     * Tests whether the ground contains part of a piece. A piece may have many parts and each may be inside. Where cut
     * lines meet, a ring has a vertex that is not a place of the area, so only ends of true edges are tested.
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
