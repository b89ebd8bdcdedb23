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
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.parcel.StatedArea;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Compares the statements in a parcel's first line with the points that follow it. */
record BoundaryPointClaims(Head head, Notes notes) {

    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final double AREA_TOLERANCE = 0.01;
    /** Half of the last digit of an area in hectares with four decimals. */
    private static final double ROUNDING_M2 = 0.5;

    void checkFields(List<Point> points) {
        if (!head.shape().isMissing()) {
            checkHead(head.shape());
        }
        points.stream()
                .filter(point -> point.fields() < BoundaryPointLine.POINT_FIELDS)
                .findFirst()
                .ifPresent(this::noteNoRing);
        points.stream()
                .filter(point -> point.fields() > BoundaryPointLine.POINT_FIELDS)
                .findFirst()
                .ifPresent(this::noteMoreFields);
    }

    private void checkHead(BoundaryPointHeadFields shape) {
        if (shape.isLonger() && !shape.isUsual()) {
            note(false, Messages.of("format.first-5-read"));
        } else if (shape.isProvincial() || shape.isShort()) {
            note(false, taken());
        } else if (!shape.isUsual()) {
            note(true, Messages.of("format.head-fields-to-verify", taken()));
        }
    }

    private void noteNoRing(Point point) {
        notes.info(
                "ring-number-missing",
                "line " + point.line(),
                Messages.of("format.ring-number-missing", point.fields()));
    }

    private void note(boolean doubtful, LocalizedText reading) {
        LocalizedText text =
                Messages.of("format.head-fields-unusual", head.shape().count(), reading);
        if (doubtful) {
            notes.warning("head-fields-unusual", place(), text);
        } else {
            notes.info("head-fields-unusual", place(), text);
        }
    }

    private LocalizedText taken() {
        return head.shape().kindFound()
                ? Messages.of("format.head-fields-before-kind", head.kind(), head.number(), head.name())
                : Messages.of("format.head-fields-without-kind", head.number(), head.name());
    }

    private void noteMoreFields(Point point) {
        notes.info(
                "point-fields-unusual",
                "line " + point.line(),
                Messages.of("format.point-fields-unusual", point.fields()));
    }

    /** Checks the number of points. The point that closes a ring may be counted or not; both are in use. */
    void checkCount(int lines, List<BoundaryPointRing> rings) {
        long closing = rings.stream().filter(BoundaryPointRing::isClosed).count();
        long said = head.points().orElse(lines);
        if (head.points().isEmpty() && !head.shape().isMissing()) {
            notes.info("points-not-counted", place(), Messages.of("format.points-not-counted", lines));
        } else if (said != lines && said != lines - closing) {
            notes.warning("points-miscounted", place(), Messages.of("format.points-miscounted", said, lines));
        }
    }

    /**
     * Checks the area.
     *
     * @param geometry metres in the plane, or degrees
     */
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
                    other.map(unit -> Messages.of("format.area-contradicts-points.other-unit", figures, unit.text()))
                            .orElseGet(() -> Messages.of("format.area-contradicts-points", figures)));
        }
    }

    /** The unit with which a number without a unit would be right. */
    private Optional<AreaUnit> unitThatAgrees(double drawnM2) {
        StatedArea said = head.area().orElseThrow();
        return said.unit().isPresent()
                ? Optional.empty()
                : Arrays.stream(AreaUnit.values())
                        .filter(unit -> !differ(unit.toM2(said.amount()), drawnM2))
                        .findFirst();
    }

    private static boolean differ(double said, double drawn) {
        return Math.abs(drawn - said) > AREA_TOLERANCE * said + ROUNDING_M2;
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
