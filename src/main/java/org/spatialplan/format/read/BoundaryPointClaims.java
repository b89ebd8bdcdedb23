package org.spatialplan.format.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.BoundaryPointLine.Head;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;

/** Holds what a parcel's first line claims against the points that follow it. */
record BoundaryPointClaims(Head head, Notes notes) {

    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final double AREA_TOLERANCE = 0.01;

    void checkFields(List<Point> points) {
        BoundaryPointHeadFields shape = head.shape();
        if (shape.isLonger() && !shape.isUsual()) {
            note(false, "读取前 5 个", "the first 5 are read");
        } else if (shape.isProvincial()) {
            note(false, takenZh(), takenEn());
        } else if (!shape.isUsual()) {
            note(true, takenZh() + "，请核对", takenEn() + ", which is to be verified");
        }
        points.stream()
                .filter(point -> point.fields() > BoundaryPointLine.POINT_FIELDS)
                .findFirst()
                .ifPresent(this::noteMoreFields);
    }

    private void note(boolean doubtful, String zh, String en) {
        int count = head.shape().count();
        String allZh = "地块行有 " + count + " 个字段，通常为 9 个；" + zh;
        String allEn = "the parcel's line has " + count + " fields instead of 9; " + en;
        if (doubtful) {
            notes.warning("head-fields-unusual", place(), allZh, allEn);
        } else {
            notes.info("head-fields-unusual", place(), allZh, allEn);
        }
    }

    private String takenZh() {
        return head.shape().kindFound()
                ? "“" + head.kind() + "”之前的两个读作编号“" + head.number() + "”和名称“" + head.name() + "”"
                : "没有面、线或点；第 3、4 个读作编号“" + head.number() + "”和名称“" + head.name() + "”";
    }

    private String takenEn() {
        String taken = " taken as number '" + head.number() + "' and name '" + head.name() + "'";
        return head.shape().kindFound()
                ? "the two before " + head.kind() + " are" + taken
                : "none is 面, 线 or 点; the third and fourth are" + taken;
    }

    private void noteMoreFields(Point point) {
        notes.info(
                "point-fields-unusual",
                "line " + point.line(),
                "界址点行有 " + point.fields() + " 个字段；按点号、圈号、X、Y 读取前 4 个，其余不读",
                "a point's line has " + point.fields()
                        + " fields; the first 4 are read as number, ring, X, Y and the others are not");
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
        double said = head.area().map(area -> area.m2(AreaUnit.HECTARE)).orElse(0.0);
        if (said <= 0 || found.isEmpty()) {
            return;
        }
        double drawn = found.getAsDouble();
        if (differ(said, drawn)) {
            String figures = String.format(
                    Locale.ROOT,
                    "%.4f ha / %.4f ha",
                    said / SQUARE_METRES_PER_HECTARE,
                    drawn / SQUARE_METRES_PER_HECTARE);
            Optional<AreaUnit> other = unitThatAgrees(drawn);
            notes.warning(
                    "area-contradicts-points",
                    place(),
                    "写明的面积与界址点算得的平面面积不符: " + figures
                            + other.map(unit -> "；面积未写单位，按公顷计，若为" + unit.zh() + "则相符")
                                    .orElse(""),
                    "the area said and the planar area of the points differ: " + figures
                            + other.map(unit -> "; no unit is written, so hectares were taken; in " + unit.symbol()
                                            + " they would agree")
                                    .orElse(""));
        }
    }

    /** The unit in which a number without one would be right. */
    private Optional<AreaUnit> unitThatAgrees(double drawnM2) {
        StatedArea said = head.area().orElseThrow();
        return said.unit().isPresent()
                ? Optional.empty()
                : Arrays.stream(AreaUnit.values())
                        .filter(unit -> !differ(unit.toM2(said.amount()), drawnM2))
                        .findFirst();
    }

    private static boolean differ(double said, double drawn) {
        return Math.abs(drawn - said) > AREA_TOLERANCE * said;
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
