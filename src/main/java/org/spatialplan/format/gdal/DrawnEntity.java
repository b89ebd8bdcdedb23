package org.spatialplan.format.gdal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
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
    private static final List<String> TEXTS = List.of("Text", "text");
    private static final String PAPER = "PaperSpace";
    private static final List<String> CURVES = List.of(
            "AcDbCircle", "AcDbEllipse", "AcDbSpline", "AcDbArc", "CADCircle", "CADEllipse", "CADSpline", "CADArc");

    /** The columns in which GDAL tells the kind of an entity, of a DXF and of a DWG. */
    private static final List<String> KINDS = List.of("SubClasses", "cadgeom_type");

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * An entity of a converted drawing; empty for what is drawn on paper and what has no geometry.
     *
     * @param layer on which it is drawn, unless a column says so
     */
    static Optional<DrawnEntity> of(Parcel row, String layer) {
        Map<String, Object> said = row.attributes();
        if (row.geometry().isEmpty() || row.geometry().get().isEmpty() || isTrue(said.get(PAPER))) {
            return Optional.empty();
        }
        String kind = first(KINDS, said);
        return Optional.of(new DrawnEntity(
                said.getOrDefault(LAYER, layer).toString(),
                row.geometry().get(),
                first(TEXTS, said).strip(),
                CURVES.stream().anyMatch(kind::contains)));
    }

    private static String first(List<String> columns, Map<String, Object> said) {
        return columns.stream()
                .map(said::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElse("");
    }

    private static boolean isTrue(Object value) {
        return value != null
                && !value.toString().equals("0")
                && !value.toString().equals("false");
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
        return geometry instanceof LineString line
                && line.getNumPoints() >= LinearRing.MINIMUM_VALID_SIZE
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
        return FACTORY.createPolygon(ring);
    }
}
