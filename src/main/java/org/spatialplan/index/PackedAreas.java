package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.Contact;
import org.spatialplan.geo.SurfaceMeasure;

/**
 * Many areas, packed for questions about a ground: what of it do they cover, how far are they. Areas are cut into pieces of
 * about 128 vertices, so the cost of a question grows with the pieces that it meets and not with the size of the areas.
 * Coordinates are metres in one plane (the ground frame). Immutable; threads read it without locks.
 *
 * <p>Grounds must be valid; areas as well (even-odd, so holes are what lies within two rings).
 */
public final class PackedAreas {

    /** Edges that a box cuts are so far from the ground. */
    private static final double MARGIN_M = 1;

    static final int VERTICES_A_PIECE = 128;
    /** What rounding alone may measure where outlines touch: a nanometre along the whole outline. */
    private static final double ROUNDING_M = 1e-9;

    private final Pieces pieces;
    private final int size;
    private final Bands bands;
    private final SurfaceMeasure surface;

    private PackedAreas(Pieces pieces, int size, SurfaceMeasure surface) {
        this.pieces = pieces;
        this.size = size;
        this.bands = new Bands(pieces);
        this.surface = surface;
    }

    /** @param areas in metres of a plane, which is measured itself; an area without polygons is never met */
    public static PackedAreas of(List<? extends Geometry> areas) {
        return of(areas, SurfaceMeasure.PLANE);
    }

    /**
     * @param areas in metres; an area without polygons is never met
     * @param surface on which sizes are measured
     */
    public static PackedAreas of(List<? extends Geometry> areas, SurfaceMeasure surface) {
        return new PackedAreas(Pieces.of(areas, VERTICES_A_PIECE), areas.size(), surface);
    }

    /** Of the pieces and their tree, without what is kept for questions. */
    long bytes() {
        return pieces.bytes();
    }

    /** On which sizes are measured. */
    public SurfaceMeasure surface() {
        return surface;
    }

    public int size() {
        return size;
    }

    /**
     * What an area shares with a ground.
     *
     * @param area its number, from 0
     */
    public record Overlap(int area, double areaM2) {}

    /** The areas that cover some of a ground, ascending. A mere touch covers nothing. */
    public List<Overlap> overlaps(Geometry ground) {
        List<Overlap> overlaps = new ArrayList<>(2);
        Envelope box = ground.getEnvelopeInternal();
        int[] found = pieces.near(box);
        if (found.length == 0) {
            return overlaps;
        }
        PackedGround packed = PackedGround.of(ground, surface);
        for (int from = 0; from < found.length; ) {
            int to = endOfArea(found, from);
            double covered = new CoverageQuestion(pieces, packed, surface).covered(found, from, to);
            if (isOverlap(pieces.area(found[from]), ground, covered)) {
                overlaps.add(new Overlap(pieces.area(found[from]), covered));
            }
            from = to;
        }
        return overlaps;
    }

    /**
     * Whether an area and a ground share more than a touch: the same edge with other vertices may cover a little.
     *
     * @param coveredM2 of the ground, by the area
     */
    public boolean isOverlap(int area, Geometry ground, double coveredM2) {
        double outlineM = ground.getLength();
        return coveredM2 > ROUNDING_M * outlineM
                && (coveredM2 > Contact.TOLERANCE_M * outlineM || shares(ground, area));
    }

    /** Whether they overlap somewhere wider than the contact tolerance. */
    private boolean shares(Geometry ground, int area) {
        return partition(ground, new int[] {area}).stream()
                .anyMatch(face -> !face.areas().isEmpty() && Contact.isOverlap(face.polygon()));
    }

    /**
     * How much of a ground some of the areas cover together: what two of them cover counts once. Measured in m² if the
     * ground is an area, in m if it is a line, as a count if it is points; a ground has one dimension.
     *
     * @param areas ascending numbers of areas
     * @param slackM for each, how far its outline may lie from the drawn one, in metres
     */
    public Coverage coverage(Geometry ground, int[] areas, double[] slackM) {
        return switch (ground.getDimension()) {
            case Dimension.A -> areaCoverage(ground, areas, slackM);
            default -> coverages(ground, areas, slackM).together();
        };
    }

    /**
     * How much of lines or points each of the areas covers, and all together. What runs along an edge that two areas share is
     * inside their union, and then counts for both.
     *
     * @param areas ascending numbers of areas
     * @param slackM for each, how far its outline may lie from the drawn one, in metres
     */
    public Coverages coverages(Geometry linesOrPoints, int[] areas, double[] slackM) {
        return linesOrPoints.getDimension() == Dimension.L
                ? new LineCoverage(pieces, areas, slackM, surface).of(linesOrPoints)
                : new PointCoverage(this, areas, slackM).of(linesOrPoints);
    }

    private Coverage areaCoverage(Geometry ground, int[] areas, double[] slackM) {
        CoverageQuestion question = new CoverageQuestion(pieces, PackedGround.of(ground, surface), surface);
        if (areas.length == 1 && slackM[0] == 0) {
            int[] near = near(areas[0], ground.getEnvelopeInternal());
            double covered = question.covered(near, 0, near.length);
            return new Coverage(covered, covered, covered);
        }
        for (int i = 0; i < areas.length; i++) {
            Optional<Pieces> band = slackM[i] > 0 ? bands.find(areas[i], slackM[i]) : Optional.empty();
            if (band.isPresent()) {
                question.addArea(near(areas[i], ground.getEnvelopeInternal()), band.get());
            } else {
                question.addArea(near(areas[i], grown(ground, slackM[i])), slackM[i]);
            }
        }
        return question.coverage();
    }

    /** Numbers of the areas that have a piece whose box comes within a distance of the ground's, ascending. */
    public int[] near(Geometry ground, double withinM) {
        return IntStream.of(pieces.near(grown(ground, withinM)))
                .map(pieces::area)
                .distinct()
                .toArray();
    }

    /** The distance of an area from a ground in metres, 0 where they meet; empty beyond the limit. */
    public OptionalDouble distanceM(int area, Geometry ground, double limitM) {
        int[] near = near(area, grown(ground, limitM));
        return near.length == 0 ? OptionalDouble.empty() : new Nearness(pieces, ground).distanceM(near, limitM);
    }

    /** Numbers of the areas within a distance of a ground, ascending; 0 asks whether they touch. */
    public int[] within(Geometry ground, double distanceM) {
        return new Nearness(pieces, ground).within(distanceM);
    }

    /** Whether a box lies inside one piece of an area: quickly told. If not, an area may still hold all of the box. */
    public boolean surelyHolds(Envelope box) {
        for (int piece : pieces.near(box)) {
            if (pieces.place(piece, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
                    == Pieces.Place.INSIDE) {
                return true;
            }
        }
        return false;
    }

    /** Whether the area holds a point. */
    public boolean holds(int area, double x, double y) {
        return Arrays.stream(near(area, new Envelope(x, x, y, y))).anyMatch(piece -> pieces.holds(piece, x, y));
    }

    /**
     * The ground parted by the outlines of some areas: its faces do not overlap and make up the whole ground.
     *
     * @param areas numbers of areas
     */
    public List<Face> partition(Geometry ground, int[] areas) {
        return new Partition(this, ground).by(areas);
    }

    /**
     * A part of a ground that the same areas cover everywhere.
     *
     * @param areas those that cover it; empty if it is free
     */
    public record Face(Polygon polygon, Set<Integer> areas) {}

    /** Whether the outline of an area comes within a distance of a point. @param box that holds the disc round it */
    boolean isOutlineNear(int area, Envelope box, Coordinate at, double reachM) {
        double[] xy = pieces.xy();
        for (int piece : near(area, box)) {
            for (int ring = pieces.firstRing(piece); ring < pieces.endRing(piece); ring++) {
                for (int i = pieces.from(ring); i < pieces.to(ring) - 2; i += 2) {
                    if (!pieces.isCut(piece, i)
                            && Segments.squaredToPoint(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], at.x, at.y)
                                    <= reachM * reachM) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** An area as far as it lies about a ground. */
    public Geometry about(Geometry ground, int area) {
        return clipped(area, grown(ground, MARGIN_M), ground.getFactory());
    }

    /** An area as far as it lies in a box. */
    Geometry clipped(int area, Envelope box, GeometryFactory factory) {
        Geometry window = factory.toGeometry(box);
        return factory.buildGeometry(partition(window, new int[] {area}).stream()
                        .filter(face -> !face.areas().isEmpty())
                        .map(Face::polygon)
                        .toList())
                .union();
    }

    Geometry outline(int area, Envelope box, GeometryFactory factory) {
        return new LocalOutline(pieces, factory).outline(near(area, box), box);
    }

    private int[] near(int area, Envelope box) {
        return IntStream.of(pieces.near(box))
                .filter(piece -> pieces.area(piece) == area)
                .toArray();
    }

    private int endOfArea(int[] found, int from) {
        int to = from + 1;
        while (to < found.length && pieces.area(found[to]) == pieces.area(found[from])) {
            to++;
        }
        return to;
    }

    private static Envelope grown(Geometry ground, double byM) {
        Envelope box = new Envelope(ground.getEnvelopeInternal());
        box.expandBy(byM);
        return box;
    }
}
