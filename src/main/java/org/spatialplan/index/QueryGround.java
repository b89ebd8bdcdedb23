package org.spatialplan.index;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.SurfaceMeasure;

/**
 * The ground of a question, or the part of it that matters in a cell: the drawn ground, the band that may contain its
 * own outline, and what is subtracted from it.
 *
 * @param outline of the whole ground; null if the ground is exact
 * @param slackM how far the true outline may be from the drawn one
 * @param band the position of this cell in relation to the band round the outline
 */
record QueryGround(PackedGround drawn, PackedGround taken, OutlineTree outline, double slackM, BandPosition band) {

    private static final PackedGround NOTHING = new PackedGround(List.of(), new double[4], 0);

    /** Makes an exact ground. */
    static QueryGround of(PackedGround drawn) {
        return new QueryGround(drawn, NOTHING, null, 0, BandPosition.NONE);
    }

    /** Makes an exact ground of a whole cell. */
    static QueryGround whole(Cell cell) {
        double[] box = cell.box();
        return of(new PackedGround(List.of(Rings.around(box)), box, Double.NaN));
    }

    /**
     * Makes a ground with an uncertain outline.
     *
     * @param taken areas that are subtracted; may be empty
     */
    static QueryGround of(Geometry ground, Geometry taken, double slackM, SurfaceMeasure surface) {
        PackedGround drawn = PackedGround.of(ground, surface);
        return new QueryGround(
                drawn,
                taken.isEmpty() ? NOTHING : PackedGround.of(taken, surface),
                slackM > 0 ? PackedAreas.alone(ground).outline(0) : null,
                slackM,
                slackM > 0 ? BandPosition.ACROSS : BandPosition.NONE);
    }

    /** Tests whether the ground is exact and nothing is subtracted. */
    boolean isPlain() {
        return band == BandPosition.NONE && taken.rings().isEmpty();
    }

    boolean isNothing() {
        return band == BandPosition.NONE && drawn.rings().isEmpty();
    }

    /** Tests whether edges of the band or of what is subtracted matter. */
    boolean isDivided() {
        return band == BandPosition.ACROSS || !taken.rings().isEmpty();
    }

    /** Returns {minX, minY, maxX, maxY} of all places that the ground may have. */
    double[] box() {
        double[] box = drawn.box();
        double reach = slackM * BandRings.CIRCUMSCRIBED;
        return new double[] {box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach};
    }

    /** Returns the part of the ground in a cell. */
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
