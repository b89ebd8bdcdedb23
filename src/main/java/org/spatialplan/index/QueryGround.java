package org.spatialplan.index;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.SurfaceMeasure;

/**
 * A ground as it is asked about, or what of it matters in a cell: what is drawn, the band in which its own outline may lie, and
 * what is taken from it wherever that is.
 *
 * @param outline of the whole ground; null if it lies where it is drawn
 * @param slackM how far the true outline may lie from there
 * @param band how this cell lies to the band round that outline
 */
record QueryGround(PackedGround drawn, PackedGround taken, OutlineTree outline, double slackM, BandPosition band) {

    private static final PackedGround NOTHING = new PackedGround(List.of(), new double[4], 0);

    /** Where it is drawn. */
    static QueryGround of(PackedGround drawn) {
        return new QueryGround(drawn, NOTHING, null, 0, BandPosition.NONE);
    }

    /** @param taken areas; may be empty */
    static QueryGround of(Geometry ground, Geometry taken, double slackM, SurfaceMeasure surface) {
        PackedGround drawn = PackedGround.of(ground, surface);
        return new QueryGround(
                drawn,
                taken.isEmpty() ? NOTHING : PackedGround.of(taken, surface),
                slackM > 0 ? PackedAreas.alone(ground).outline(0) : null,
                slackM,
                slackM > 0 ? BandPosition.ACROSS : BandPosition.NONE);
    }

    /** Whether it is no more than what is drawn. */
    boolean isPlain() {
        return band == BandPosition.NONE && taken.rings().isEmpty();
    }

    boolean isNothing() {
        return band == BandPosition.NONE && drawn.rings().isEmpty();
    }

    /** Whether edges of the band, or of what is taken, matter. */
    boolean isDivided() {
        return band == BandPosition.ACROSS || !taken.rings().isEmpty();
    }

    /** {minX, minY, maxX, maxY} of all that it may be. */
    double[] box() {
        double[] box = drawn.box();
        double reach = slackM * BandRings.CIRCUMSCRIBED;
        return new double[] {box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach};
    }

    /** What of it lies in a cell. */
    QueryGround in(Cell cell) {
        if (isPlain()) {
            return of(cell.part(drawn));
        }
        PackedGround takenHere = taken.rings().isEmpty() ? NOTHING : cell.part(taken);
        if (cell.isAll(takenHere)) {
            return of(NOTHING);
        }
        return new QueryGround(
                drawn.rings().isEmpty() ? NOTHING : cell.part(drawn),
                takenHere,
                outline,
                slackM,
                band == BandPosition.ACROSS ? outline.inBand(cell.box(), slackM) : band);
    }
}
