package org.spatialplan.transfer.parcel;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.transfer.parcel.BoundaryPointLine.Head;

/** Holds what a parcel's first line claims against the points that follow it. */
record BoundaryPointClaims(Head head, Notes notes) {

    private static final int USUAL_FIELDS = 9;
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final double AREA_TOLERANCE = 0.01;

    void checkFields() {
        if (head.fields() != USUAL_FIELDS) {
            notes.info(
                    "head-fields-unusual",
                    place(),
                    "地块行有 " + head.fields() + " 个字段，通常为 " + USUAL_FIELDS + " 个；读取前 5 个",
                    "the parcel's line has " + head.fields() + " fields instead of " + USUAL_FIELDS
                            + "; the first 5 are read");
        }
    }

    /** The point that closes a ring again may be counted or not, both are in use. */
    void checkCount(int lines, List<BoundaryPointRing> rings) {
        long closing = rings.stream().filter(BoundaryPointRing::isClosed).count();
        if (head.points() != lines && head.points() != lines - closing) {
            notes.warning(
                    "points-miscounted",
                    place(),
                    "地块行写明 " + head.points() + " 个界址点，实际有 " + lines + " 行",
                    "the parcel's line says " + head.points() + " points but " + lines + " lines follow");
        }
    }

    /** @param geometry metres on the plane, or degrees */
    void checkArea(Geometry geometry, boolean inDegrees) {
        OptionalDouble found = inDegrees ? areaOfDegrees(geometry) : OptionalDouble.of(geometry.getArea());
        double said = head.hectares().orElse(0);
        if (said <= 0 || found.isEmpty()) {
            return;
        }
        double hectares = found.getAsDouble() / SQUARE_METRES_PER_HECTARE;
        if (Math.abs(hectares - said) > AREA_TOLERANCE * said) {
            String figures = String.format(Locale.ROOT, "%.4f ha / %.4f ha", said, hectares);
            notes.warning(
                    "area-contradicts-points",
                    place(),
                    "写明的面积与界址点算得的平面面积不符: " + figures,
                    "the area said and the planar area of the points differ: " + figures);
        }
    }

    private static OptionalDouble areaOfDegrees(Geometry lonLat) {
        double longitude = lonLat.getEnvelopeInternal().centre().x;
        return GaussKruger.about(3 * Math.rint(longitude / 3), 3, false)
                .map(zone -> OptionalDouble.of(
                        Crs.ofEpsg(zone.epsg()).fromLonLat(lonLat).getArea()))
                .orElse(OptionalDouble.empty());
    }

    private String place() {
        return "line " + head.line();
    }
}
