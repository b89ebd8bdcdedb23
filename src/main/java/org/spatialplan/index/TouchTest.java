package org.spatialplan.index;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.ContactTolerance;

/**
 * Tests whether areas share more than a touch with one ground; the same edge with other vertices may cover a little.
 * Only the part of a large ground near the area is tested. Serves one ground; not thread-safe.
 */
public final class TouchTest {

    /** The width that rounding alone may measure where outlines touch: a nanometre along the whole outline. */
    static final double ROUNDING_M = 1e-9;

    private static final int FEW_VERTICES = 500;
    private static final double MARGIN_M = 1;

    private final PackedAreas packed;
    private final Geometry ground;
    private double outlineM = Double.NaN;
    private final boolean isSmall;
    private OutlineTree outline;
    private PackedAreas packedGround;

    TouchTest(PackedAreas packed, Geometry ground) {
        this.packed = packed;
        this.ground = ground;
        this.isSmall = ground.getNumPoints() <= FEW_VERTICES;
    }

    /**
     * Tests whether an area and the ground share more than a touch.
     *
     * @param coveredM2 how much of the ground the area covers, in m²
     */
    public boolean isOverlap(int area, double coveredM2) {
        if (coveredM2 <= 0) {
            return false;
        }
        if (Double.isNaN(outlineM)) {
            outlineM = ground.getLength();
        }
        if (coveredM2 > ContactTolerance.TOLERANCE_M * outlineM) {
            return true;
        }
        double aboutM = isSmall ? outlineM : outlineAboutM(area);
        return coveredM2 > ROUNDING_M * aboutM && (coveredM2 > ContactTolerance.TOLERANCE_M * aboutM || shares(area));
    }

    /** Returns the length of the ground's outline in the box of an area. */
    private double outlineAboutM(int area) {
        if (outline == null) {
            outline = OutlineTree.of(Rings.of(ground));
        }
        double[] box = packed.outline(area).box();
        double sum = 0;
        for (int edge : outline.near(box, 0, Integer.MAX_VALUE)) {
            sum += Segments.lengthIn(outline.xy(), edge, box);
        }
        return sum;
    }

    /** Tests whether they overlap somewhere wider than the contact tolerance. */
    private boolean shares(int area) {
        Geometry about = isSmall ? ground : groundAbout(area);
        return !about.isEmpty()
                && packed.partition(about, new int[] {area}).stream()
                        .anyMatch(face -> !face.areas().isEmpty() && ContactTolerance.isOverlap(face.polygon()));
    }

    private Geometry groundAbout(int area) {
        if (packedGround == null) {
            packedGround = PackedAreas.alone(ground);
        }
        double[] box = packed.outline(area).box();
        Envelope about = new Envelope(box[0], box[2], box[1], box[3]);
        about.expandBy(MARGIN_M);
        return packedGround.clipped(0, about, ground.getFactory());
    }
}
