package org.spatialplan.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.EdgeStrip;
import org.spatialplan.geo.SurfaceMeasure;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.AskedGround;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.Coverages;
import org.spatialplan.index.OutlinePairs;
import org.spatialplan.index.PackedAreas;

/**
 * A ground with an area whose own outline is uncertain: its least extent has all edges moved inwards by its accuracy,
 * its greatest extent has them moved outwards. In metres of the ground frame. Answers one question; not thread-safe.
 */
final class UncertainGround {

    private static final int FEW_VERTICES = 500;
    private static final int MANY_VERTICES = 1_000;
    /** The largest number of pairs of edges; a buffer costs about 4 µs for each pair that it makes cross. */
    private static final long MAX_PAIRS = 50_000;

    /** How much the scale of areas changes at most on a way of one metre, up to 300 km from the central meridian. */
    private static final double SCALE_CHANGE_A_METRE = 1.5e-8;

    private final Geometry outline;
    private final double accuracyM;
    private final Optional<Geometry> approval;
    private final AskedGround asked;
    private Geometry drawn;
    private Geometry smallest;
    private Geometry largest;
    private PackedAreas packed;
    private PackedAreas packedOnSurface;
    private PackedAreas packedLeast;
    private Boolean detailed;

    private UncertainGround(Geometry outline, double accuracyM, Optional<Geometry> approval) {
        this.outline = outline;
        this.accuracyM = accuracyM;
        this.approval = approval;
        this.asked = new AskedGround(outline);
    }

    static UncertainGround of(UncertainShape place) {
        return new UncertainGround(place.ground(), place.accuracyM(), Optional.empty());
    }

    /** Returns the ground outside an approval, which does not move. */
    UncertainGround outside(Geometry area) {
        return new UncertainGround(outline, accuracyM, Optional.of(area));
    }

    /** Returns the outline as drawn, for questions to many layers. */
    AskedGround asked() {
        return asked;
    }

    /**
     * Measures the coverage by areas together.
     *
     * @param accuraciesM one for each area
     */
    Coverage coverage(PackedAreas areas, int[] numbers, double[] accuraciesM) {
        return coverages(areas, numbers, accuraciesM).together();
    }

    /**
     * Measures the coverage by each area and by all together.
     *
     * @param accuraciesM one for each area
     */
    Coverages coverages(PackedAreas areas, int[] numbers, double[] accuraciesM) {
        if (isLargeWithApproval() || accuracyM > 0 && isDetailed()) {
            return areas.coverages(outline, accuracyM, taken(), numbers, accuraciesM);
        }
        if (accuracyM == 0) {
            return coverages(drawn(), areas, numbers, accuraciesM);
        }
        Coverages covered = coverages(drawn(), areas, numbers, new double[numbers.length]);
        Coverages most = coverages(largest(), areas, numbers, accuraciesM);
        Coverages least = coverages(smallest(), areas, numbers, accuraciesM);
        return new Coverages(
                IntStream.range(0, numbers.length)
                        .mapToObj(k -> limit(
                                covered.each().get(k),
                                least.each().get(k),
                                most.each().get(k)))
                        .toList(),
                limit(covered.together(), least.together(), most.together()));
    }

    /**
     * Measures what areas leave of the ground, in m² on the ellipsoid: as drawn; of its least extent at least; of its
     * greatest extent at most.
     *
     * @param accuraciesM one for each area
     */
    Coverage uncovered(PackedAreas areas, int[] numbers, double[] accuraciesM, SurfaceMeasure surface) {
        double whole = surface.areaM2(drawn());
        if (accuracyM > 0 && isDetailed()) {
            Coverage covered = coverage(areas, numbers, accuraciesM);
            double edge =
                    accuracyM * outline.getLength() + Math.PI * accuracyM * accuracyM * outline.getNumGeometries();
            return new Coverage(whole - covered.drawn(), whole - edge - covered.most(), whole + edge - covered.least());
        }
        if (accuracyM == 0 && DoubleStream.of(accuraciesM).allMatch(each -> each == 0)) {
            Coverage covered = coverages(drawn(), areas, numbers, accuraciesM).together();
            return new Coverage(whole - covered.drawn(), whole - covered.most(), whole - covered.least());
        }
        double covered = coverages(drawn(), areas, numbers, new double[numbers.length])
                .together()
                .drawn();
        return new Coverage(
                whole - covered,
                left(smallest(), areas, numbers, accuraciesM, surface, true),
                left(largest(), areas, numbers, accuraciesM, surface, false));
    }

    /**
     * Returns the size of the ground in m² on the ellipsoid, and bounds of its least and greatest extent. A small ground
     * need not be drawn anew for them.
     *
     * @param areas any
     */
    Coverage extents(PackedAreas areas, SurfaceMeasure surface) {
        OptionalDouble inside = EdgeStrip.insideM2(outline, accuracyM);
        if (approval.isPresent() || inside.isEmpty()) {
            return uncovered(areas, new int[0], new double[0], surface);
        }
        double whole = asked.areaM2(surface);
        Envelope box = outline.getEnvelopeInternal();
        double scale = whole / outline.getArea() * (1 + SCALE_CHANGE_A_METRE * box.getDiameter());
        return new Coverage(
                whole,
                whole - inside.getAsDouble() * scale,
                whole + EdgeStrip.outsideM2(outline, accuracyM).orElseThrow() * scale);
    }

    private static double left(
            Geometry ground,
            PackedAreas areas,
            int[] numbers,
            double[] accuraciesM,
            SurfaceMeasure surface,
            boolean grown) {
        Coverage covered = coverages(ground, areas, numbers, accuraciesM).together();
        return surface.areaM2(ground) - (grown ? covered.most() : covered.least());
    }

    private static Coverage limit(Coverage covered, Coverage least, Coverage most) {
        double drawn = covered.drawn();
        return new Coverage(drawn, Math.min(least.least(), drawn), Math.max(most.most(), drawn));
    }

    private static Coverages coverages(Geometry ground, PackedAreas areas, int[] numbers, double[] accuraciesM) {
        return ground.isEmpty() || numbers.length == 0
                ? new Coverages(Collections.nCopies(numbers.length, Coverage.NONE), Coverage.NONE)
                : areas.coverages(ground, numbers, accuraciesM);
    }

    /** Returns the drawn ground, packed for depth tests. */
    PackedAreas packed() {
        if (packed == null) {
            packed = PackedAreas.of(List.of(drawn()));
        }
        return packed;
    }

    /** Returns the drawn ground, packed to measure lines in it on a surface. */
    PackedAreas packed(SurfaceMeasure surface) {
        if (packedOnSurface == null) {
            packedOnSurface = PackedAreas.of(List.of(drawn()), surface);
        }
        return packedOnSurface;
    }

    /** Tests whether the least extent has a point deeper than a depth in metres inside an area. */
    boolean reachesSurely(PackedAreas areas, int area, double depthM) {
        return isDetailed()
                ? areas.holdsDeeper(area, packed(), depthM, accuracyM)
                : packedLeast().size() > 0 && areas.holdsDeeper(area, packedLeast(), depthM);
    }

    /**
     * Tests whether too many edges are within the accuracy of each other that distances, with round corners, are used
     * instead of buffers.
     */
    private boolean isDetailed() {
        if (detailed == null) {
            detailed = outline.getNumPoints() > FEW_VERTICES && OutlinePairs.within(outline, 2 * accuracyM) > MAX_PAIRS;
        }
        return detailed;
    }

    /**
     * Tests for a large ground with an approval: two outlines may cross each other as often as they have edges, so what
     * is left is not drawn.
     */
    private boolean isLargeWithApproval() {
        return approval.isPresent() && outline.getNumPoints() + approval.get().getNumPoints() > MANY_VERTICES;
    }

    private Geometry taken() {
        return approval.orElseGet(() -> outline.getFactory().createPolygon());
    }

    private Geometry dropTouches(Geometry ground) {
        return approval.map(area -> Uncovered.subtractApproval(ground, area)).orElse(ground);
    }

    /** Returns the least extent, packed. */
    private PackedAreas packedLeast() {
        if (packedLeast == null) {
            packedLeast = PackedAreas.of(smallest().isEmpty() ? List.of() : List.of(smallest()));
        }
        return packedLeast;
    }

    private Geometry drawn() {
        if (drawn == null) {
            drawn = dropTouches(outline);
        }
        return drawn;
    }

    private Geometry smallest() {
        if (smallest == null) {
            Geometry moved = accuracyM == 0 ? outline : BoundingBuffer.movedIn(outline, accuracyM);
            smallest = moved.isEmpty() ? moved : dropTouches(moved);
        }
        return smallest;
    }

    private Geometry largest() {
        if (largest == null) {
            largest = dropTouches(accuracyM == 0 ? outline : BoundingBuffer.movedOut(outline, accuracyM));
        }
        return largest;
    }
}
