package org.spatialplan.format.gdal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.parcel.Parcel;

/**
 * One thing that is drawn in the model space of a CAD file.
 *
 * @param layer on which it is drawn
 * @param geometry as GDAL gives it: a closed polyline is a line
 * @param text that it shows; empty if it is no text
 * @param curve whether it is a circle, an ellipse or a spline, which symbols consist of
 */
record DrawnEntity(String layer, Geometry geometry, String text, boolean curve) {

    /** The distance in drawing units, metres in a survey, within which two ends meet. */
    static final double TOLERANCE = 0.01;

    /** The same for a drawing in degrees. */
    private static final double TOLERANCE_DEGREES = 1e-7;

    private static final String LAYER = "Layer";
    private static final String TEXT = "Text";
    private static final String PAPER = "PaperSpace";
    private static final String CLASSES = "SubClasses";
    private static final List<String> CURVES = List.of("AcDbCircle", "AcDbEllipse", "AcDbSpline", "AcDbArc");

    /** An entity of a converted drawing; empty for what is drawn on paper and what has no geometry. */
    static Optional<DrawnEntity> of(Parcel row) {
        Map<String, Object> said = row.attributes();
        if (row.geometry().isEmpty() || row.geometry().get().isEmpty() || isTrue(said.get(PAPER))) {
            return Optional.empty();
        }
        String classes = said.getOrDefault(CLASSES, "").toString();
        return Optional.of(new DrawnEntity(
                said.getOrDefault(LAYER, "0").toString(),
                row.geometry().get(),
                said.getOrDefault(TEXT, "").toString().strip(),
                CURVES.stream().anyMatch(classes::contains)));
    }

    private static boolean isTrue(Object value) {
        return value != null && !value.toString().equals("0") && !value.toString().equals("false");
    }

    /** Whether it fills an area. */
    boolean isHatch() {
        return geometry.getDimension() == 2;
    }

    boolean isText() {
        return geometry instanceof Point && !text.isEmpty();
    }

    /** The area that it encloses: a closed polyline, or a hatch; empty for all else. */
    Optional<Geometry> outline() {
        if (isHatch()) {
            return Optional.of(geometry);
        }
        return isClosed() && !curve ? Optional.of(polygon(((LineString) geometry).getCoordinates())) : Optional.empty();
    }

    /** Whether it is a circle or another closed curve, which is not read as an area. */
    boolean isClosedCurve() {
        return curve && isClosed();
    }

    /** Whether it is a line that does not return to its beginning. */
    boolean isOpenLine() {
        return geometry instanceof LineString && !isClosed();
    }

    private boolean isClosed() {
        return geometry instanceof LineString line && line.getNumPoints() >= LinearRing.MINIMUM_VALID_SIZE
                && meet(line.getCoordinateN(0), line.getCoordinateN(line.getNumPoints() - 1));
    }

    /** Whether it is closed only because its ends lie within the tolerance. */
    boolean isNearlyClosed() {
        return isClosed() && !((LineString) geometry).isClosed();
    }

    static boolean meet(Coordinate one, Coordinate other) {
        return one.distance(other) <= tolerance(one);
    }

    static double tolerance(Coordinate at) {
        return Math.abs(at.x) <= 360 && Math.abs(at.y) <= 360 ? TOLERANCE_DEGREES : TOLERANCE;
    }

    /** A polygon of a line whose ends meet. Its last vertex becomes its first. */
    static Polygon polygon(Coordinate[] line) {
        Coordinate[] ring = line.clone();
        ring[ring.length - 1] = ring[0].copy();
        return new org.locationtech.jts.geom.GeometryFactory().createPolygon(ring);
    }
}
