package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.DepthSearch;
import org.spatialplan.geo.SurfaceMeasure;

/**
 * Many areas, packed for questions about a ground: how much of it they cover, and how far away they are. Areas are cut
 * into pieces of about 128 vertices, so the cost of a question grows with the pieces that it meets and not with the
 * size of the areas. Coordinates are metres in one plane (the ground frame). Immutable; threads read it without locks.
 *
 * <p>Grounds and areas must be valid (even-odd, so what is inside two rings is a hole).
 */
public final class PackedAreas {

    /** The distance from the ground at which a box cuts edges. */
    private static final double MARGIN_M = 1;

    /** No band reaches farther than this many slacks. */
    private static final double BAND = 1.01;

    /** Of a square with a side of 1, a little more. */
    private static final double HALF_DIAGONAL = 0.7072;

    static final int VERTICES_A_PIECE = 128;
    private static final int MIN_KEPT = 2_000;
    private static final int VERTICES_A_KEPT = 8;
    /** Above this product of areas and vertices of the ground, one walk for all areas costs less than one for each. */
    private static final int MANY_APART = 5_000;

    private final PieceIndex pieces;
    private final int size;
    private final Outlines outlines;
    private final CellCache kept;
    private final SurfaceMeasure surface;

    private PackedAreas(PieceIndex pieces, int size, SurfaceMeasure surface) {
        this.pieces = pieces;
        this.size = size;
        this.outlines = new Outlines(pieces);
        this.kept = new CellCache(MIN_KEPT + pieces.xy().length / 2 / VERTICES_A_KEPT);
        this.surface = surface;
    }

    /**
     * Packs areas of a plane that is measured itself.
     *
     * @param areas in metres; an area without polygons is never met
     */
    public static PackedAreas of(List<? extends Geometry> areas) {
        return of(areas, SurfaceMeasure.PLANE);
    }

    /** Packs one area. */
    public static PackedAreas alone(Geometry area) {
        return of(List.of(area));
    }

    /**
     * Packs areas of a plane that shows a surface.
     *
     * @param areas in metres; an area without polygons is never met
     * @param surface on which sizes are measured
     */
    public static PackedAreas of(List<? extends Geometry> areas, SurfaceMeasure surface) {
        PieceIndex.Builder pieces = new PieceIndex.Builder();
        for (int i = 0; i < areas.size(); i++) {
            pieces.add(i, areas.get(i));
        }
        return of(pieces, areas.size(), surface);
    }

    /** @param size number of areas */
    static PackedAreas of(PieceIndex.Builder pieces, int size, SurfaceMeasure surface) {
        return new PackedAreas(pieces.build(), size, surface);
    }

    /**
     * Cuts one area into the pieces of which {@link #of} makes an index.
     *
     * @param area the number of the area in its layer
     * @param ground the area, in metres; a line or point is one without extent
     * @param surface on which the length of lines is measured
     * @param pieces receives the pieces, ascending by their numbers
     */
    public static void cut(int area, Geometry ground, SurfaceMeasure surface, Consumer<? super CutPiece> pieces) {
        List<double[]> whole = Rings.of(ground);
        double[] box = Rings.bounds(whole);
        double linesM = LinesAndPoints.lengthM(ground, surface);
        List<List<double[]>> rings = new ArrayList<>();
        List<double[]> cells = new ArrayList<>();
        new PieceCutter(VERTICES_A_PIECE, (ofPiece, cell) -> {
                    rings.add(ofPiece);
                    cells.add(cell);
                })
                .cut(whole);
        for (int k = 0; k < cells.size(); k++) {
            pieces.accept(new CutPiece(area, k, cells.size(), linesM, box, cells.get(k), rings.get(k)));
        }
    }

    /**
     * Makes an index of pieces that were cut before, of all areas or of some, with all pieces or some. About grounds whose
     * {@link #reach} meets no other pieces it answers as the index of the whole areas does, to the last bit.
     *
     * @param size number of areas of the whole layer
     * @param ascending by area, then by piece
     * @param surface on which sizes are measured
     * @throws IllegalArgumentException if the pieces are not in that order
     */
    public static PackedAreas ofPieces(int size, Iterator<CutPiece> ascending, SurfaceMeasure surface) {
        return new PackedAreas(PieceIndex.of(ascending), size, surface);
    }

    /**
     * Returns the box that all pieces must meet that an answer about a ground depends on. Exact outlines depend on what
     * meets the ground's box. Where outlines are uncertain, distances are measured from the middle of a part of the
     * ground's box: they depend on edges within half the diagonal of that part and the slack.
     *
     * @param ground the box of the ground
     * @param accuracyM of the ground
     * @param worstAccuracyM the largest of the areas
     */
    public static Envelope reach(Envelope ground, double accuracyM, double worstAccuracyM) {
        double slackM = accuracyM + worstAccuracyM;
        Envelope reach = new Envelope(ground);
        reach.expandBy(2 * BAND * slackM + 2 * MARGIN_M);
        if (slackM > 0) {
            reach.expandBy(HALF_DIAGONAL * Math.max(reach.getWidth(), reach.getHeight()));
        }
        return reach;
    }

    /**
     * Returns the size in bytes of the pieces, their tree and the trees of outlines built so far, without the cache.
     */
    long bytes() {
        return pieces.bytes() + outlines.bytes();
    }

    /** Returns the surface on which sizes are measured. */
    public SurfaceMeasure surface() {
        return surface;
    }

    /** Returns the number of areas. */
    public int size() {
        return size;
    }

    /**
     * Returns the boxes {minX, minY, maxX, maxY} that hold all areas, one after the other: several for a large area. They
     * are numbered from 0.
     */
    public double[] boxes() {
        return pieces.boxes();
    }

    /** Lists the numbers of the boxes that meet the ground's box, ascending. */
    public int[] boxesNear(Geometry ground) {
        return pieces.near(ground.getEnvelopeInternal());
    }

    /**
     * What an area shares with a ground.
     *
     * @param area its number, from 0
     */
    public record Overlap(int area, double areaM2) {}

    /** Lists the areas that cover some of a ground, ascending. A mere touch covers nothing. */
    public List<Overlap> overlaps(Geometry ground) {
        return overlaps(new AskedGround(ground), pieces.near(ground.getEnvelopeInternal()));
    }

    /**
     * Lists the same for a ground about which other areas are asked too.
     *
     * @param boxes ascending numbers of the {@link #boxes} that may meet the ground's box; of the others none does
     */
    public List<Overlap> overlaps(AskedGround asked, int[] boxes) {
        int[] found = pieces.near(asked.box(), boxes);
        if (found.length == 0) {
            return List.of();
        }
        Geometry ground = asked.geometry();
        PackedGround packed = asked.packed(surface);
        int[] areas = areas(found);
        List<Overlap> overlaps = new ArrayList<>(2);
        TouchTest touches = touches(ground);
        double[] covered = (long) areas.length * ground.getNumPoints() > MANY_APART
                ? coveredTogether(packed, areas, ground)
                : coveredApart(packed, areas, found);
        for (int k = 0; k < areas.length; k++) {
            if (touches.isOverlap(areas[k], covered[k])) {
                overlaps.add(new Overlap(areas[k], covered[k]));
            }
        }
        return overlaps;
    }

    /** Lists the areas of pieces, each once; pieces of one area come together. */
    private int[] areas(int[] found) {
        int[] areas = new int[found.length];
        int count = 0;
        for (int piece : found) {
            int area = pieces.area(piece);
            if (count == 0 || areas[count - 1] != area) {
                areas[count++] = area;
            }
        }
        return Arrays.copyOf(areas, count);
    }

    /** Measures all areas in one walk over the ground, for a large ground and many areas. */
    private double[] coveredTogether(PackedGround packed, int[] areas, Geometry ground) {
        return cells(areas, new double[areas.length]).of(QueryGround.of(packed), near(areas, ground, 0)).each().stream()
                .mapToDouble(Coverage::drawn)
                .toArray();
    }

    private double[] coveredApart(PackedGround packed, int[] areas, int[] found) {
        double[] covered = new double[areas.length];
        for (int from = 0, k = 0; from < found.length; k++) {
            int to = endOfArea(found, from);
            covered[k] = cells(new int[] {areas[k]}, new double[1])
                    .of(QueryGround.of(packed), new int[][] {Arrays.copyOfRange(found, from, to)})
                    .together()
                    .drawn();
            from = to;
        }
        return covered;
    }

    /** Makes a test of whether areas share more than a touch with one ground. */
    public TouchTest touches(Geometry ground) {
        return new TouchTest(this, ground);
    }

    /**
     * Measures how much of a ground some of the areas cover together; what two of them cover counts once. The unit is
     * m² if the ground is an area, metres if it is a line, and a count if it is points. A ground has one dimension.
     *
     * @param areas ascending numbers of areas
     * @param slackM for each, how far the true outline may be from the drawn one, in metres
     */
    public Coverage coverage(Geometry ground, int[] areas, double[] slackM) {
        return coverages(ground, areas, slackM).together();
    }

    /**
     * Measures how much of a ground each of the areas covers, and all together. A stretch of a line or a point on an
     * edge that two areas share is inside their union and counts for both.
     *
     * @param areas ascending numbers of areas
     * @param slackM for each, how far the true outline may be from the drawn one, in metres
     */
    public Coverages coverages(Geometry ground, int[] areas, double[] slackM) {
        return switch (ground.getDimension()) {
            case Dimension.A ->
                cells(areas, slackM).of(QueryGround.of(PackedGround.of(ground, surface)), near(areas, ground, 0));
            case Dimension.L -> new LineCoverage(pieces, outlines, areas, slackM, surface).of(ground);
            default -> new PointCoverage(this, areas, slackM).of(ground);
        };
    }

    /**
     * Measures the coverage of a ground whose own outline is uncertain: at least what is deeper inside it than its
     * accuracy, at most what is within its accuracy.
     *
     * @param ground areas
     * @param accuracyM how far the ground's true outline may be from the drawn one, in metres
     * @param taken areas that are not part of the ground, wherever its outline is; may be empty
     */
    public Coverages coverages(Geometry ground, double accuracyM, Geometry taken, int[] areas, double[] slackM) {
        return cells(areas, slackM)
                .of(QueryGround.of(ground, taken, accuracyM, surface), near(areas, ground, 2 * accuracyM));
    }

    private CellCoverage cells(int[] areas, double[] slackM) {
        return new CellCoverage(pieces, outlines, kept, surface, areas, slackM);
    }

    /** Lists the pieces of each area whose box comes within a distance of the ground's box. */
    private int[][] near(int[] areas, Geometry ground, double withinM) {
        int[] found = pieces.near(grown(ground, withinM));
        int[][] near = new int[areas.length][];
        Arrays.fill(near, new int[0]);
        for (int from = 0; from < found.length; ) {
            int to = endOfArea(found, from);
            int asked = Arrays.binarySearch(areas, pieces.area(found[from]));
            if (asked >= 0) {
                near[asked] = Arrays.copyOfRange(found, from, to);
            }
            from = to;
        }
        return near;
    }

    /** Lists the areas that have a piece whose box comes within a distance of the ground's box, ascending. */
    public int[] near(Geometry ground, double withinM) {
        return areas(pieces.near(grown(ground, withinM)));
    }

    /** Lists the areas that have a piece whose box meets a box, ascending. */
    int[] near(Envelope box) {
        return areas(pieces.near(box));
    }

    /** Returns the distance of an area from a ground in metres: 0 where they meet, empty beyond the limit. */
    public OptionalDouble distanceM(int area, Geometry ground, double limitM) {
        return distances(ground).distanceM(area, limitM);
    }

    /** Prepares the distances of many areas from one ground. */
    public Distances distances(Geometry ground) {
        return new Distances(this, pieces, outlines, ground);
    }

    /**
     * Tests whether a ground has a point that is deeper than a depth in metres inside an area. A point that is deeper
     * by less than 1e-4 of that depth, and a millimetre, may be missed.
     */
    public boolean holdsDeeper(int area, PackedAreas ground, double depthM) {
        return holdsDeeper(area, ground, depthM, 0);
    }

    /** Tests the same for a point that is also deeper than another depth inside the ground. */
    public boolean holdsDeeper(int area, PackedAreas ground, double depthM, double inGroundM) {
        return new DepthSearch(new OutlineDepths(this, area), depthM, new OutlineDepths(ground, 0), inGroundM)
                .isFound();
    }

    /**
     * Tests whether an area has a point that is deeper than a depth in metres inside a ground.
     *
     * @param ground packed alone
     */
    public boolean reachesDeeper(int area, PackedAreas ground, double depthM) {
        return new DepthSearch(new OutlineDepths(ground, 0), depthM, new OutlineDepths(this, area), 0).isFound();
    }

    /** Returns the box of a whole area, though some of its pieces may be missing here; null ({@link Envelope#isNull}) without pieces. */
    public Envelope box(int area) {
        double[] box = pieces.boxOf(area);
        return box[0] > box[2] ? new Envelope() : new Envelope(box[0], box[2], box[1], box[3]);
    }

    /** Returns the outline of an area with its tree. */
    OutlineTree outline(int area) {
        return outlines.of(area);
    }

    /** Lists the areas within a distance in metres of a ground, ascending; 0 asks whether they touch. */
    public int[] within(Geometry ground, double distanceM) {
        return new Nearness(pieces, ground).within(distanceM);
    }

    /**
     * Tests quickly whether a box is inside one piece of an area. If not, an area may still contain all of the box.
     */
    public boolean surelyHolds(Envelope box) {
        return surelyHolds(box, area -> true);
    }

    /** Tests the same for some of the areas. */
    public boolean surelyHolds(Envelope box, IntPredicate wanted) {
        for (int piece : pieces.near(box)) {
            if (wanted.test(pieces.area(piece))
                    && pieces.place(piece, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
                            == PieceIndex.Place.INSIDE) {
                return true;
            }
        }
        return false;
    }

    /** Lists the areas that contain a point. */
    IntStream holding(double x, double y) {
        return IntStream.of(pieces.near(new Envelope(x, x, y, y)))
                .filter(piece -> pieces.holds(piece, x, y))
                .map(pieces::area)
                .distinct();
    }

    /** Tests whether the area contains a point. */
    public boolean holds(int area, double x, double y) {
        return Arrays.stream(near(area, new Envelope(x, x, y, y))).anyMatch(piece -> pieces.holds(piece, x, y));
    }

    /**
     * Divides the ground by the outlines of some areas: the faces do not overlap and make up the whole ground.
     *
     * @param areas numbers of areas
     */
    public List<Face> partition(Geometry ground, int[] areas) {
        return new Partition(this, ground).by(areas);
    }

    /**
     * A part of a ground that the same areas cover everywhere.
     *
     * @param areas the areas that cover it; empty if none does
     */
    public record Face(Polygon polygon, Set<Integer> areas) {}

    /** Tests whether the outline of an area comes within a distance of a point. */
    boolean isOutlineNear(int area, Coordinate at, double reachM) {
        double squared = reachM * reachM;
        return outlines.of(area).squaredDistance(at.x, at.y, squared, squared) <= squared;
    }

    /** Returns the part of an area near a ground. */
    public Geometry about(Geometry ground, int area) {
        return clipped(area, grown(ground, MARGIN_M), ground.getFactory());
    }

    /** Returns the part of an area inside a box. */
    Geometry clipped(int area, Envelope box, GeometryFactory factory) {
        Geometry window = factory.toGeometry(box);
        List<Polygon> faces = partition(window, new int[] {area}).stream()
                .filter(face -> !face.areas().isEmpty())
                .map(Face::polygon)
                .toList();
        return switch (faces.size()) {
            case 0 -> factory.createPolygon();
            case 1 -> faces.get(0);
            default -> Areas.joined(faces);
        };
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
