package org.spatialplan.edit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Coordinates;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.Feature;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Checks geometry that was drawn for an item, and compares its elements. Degrees, CRS84. Stateless and thread-safe. */
public final class DrawnGeometry {

    private static final String GEOMETRY = "geometry";
    private static final int MAX_VERTICES = 200_000;
    /** A centimetre: answers are written with so many decimals that a place comes back nearer than that. */
    private static final double SAME_DEGREES = 1e-7;

    /** How far outside the city a place may be. */
    private static final double BEYOND_CITY_DEGREES = 0.5;

    private DrawnGeometry() {}

    /**
     * Refuses geometry that cannot be a place in the city.
     *
     * @throws EditRefusedException for the property {@code geometry}
     */
    static void require(Geometry geometry, EditedCity city) {
        if (geometry.isEmpty()) {
            throw refused(Messages.of("edit.geometry-empty"));
        }
        if (geometry.getNumPoints() > MAX_VERTICES) {
            throw refused(Messages.of("edit.geometry-vertices", MAX_VERTICES, geometry.getNumPoints()));
        }
        Stream.of(geometry.getCoordinates())
                .filter(place -> !(Math.abs(place.x) <= 180 && Math.abs(place.y) <= 90))
                .findFirst()
                .ifPresent(place -> {
                    throw refused(Messages.of("edit.geometry-degrees", place.x, place.y));
                });
        TopologyValidationError fault = new IsValidOp(geometry).getValidationError();
        if (fault != null) {
            Coordinate where = fault.getCoordinate();
            throw refused(Messages.of("edit.geometry-invalid", fault.getMessage(), where.x, where.y));
        }
        requireNearCity(geometry, city);
        try {
            city.frame().toGround(geometry);
        } catch (CodedException e) {
            throw refused(e.text());
        }
    }

    private static void requireNearCity(Geometry geometry, EditedCity city) {
        Envelope around = new Envelope();
        city.wholeCity()
                .map(Feature::geometry)
                .forEach(outline -> outline.ifPresent(drawn -> around.expandToInclude(drawn.getEnvelopeInternal())));
        if (around.isNull()) {
            return;
        }
        around.expandBy(BEYOND_CITY_DEGREES);
        if (!around.covers(geometry.getEnvelopeInternal())) {
            Coordinate centre = geometry.getEnvelopeInternal().centre();
            throw refused(Messages.of("edit.geometry-elsewhere", centre.x, centre.y));
        }
    }

    private static EditRefusedException refused(LocalizedText text) {
        return new EditRefusedException("geometry-refused", GEOMETRY, text);
    }

    /** Lists the points, lines and polygons of a geometry, each normalised. */
    public static List<Geometry> elements(Geometry geometry) {
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .flatMap(element -> element.getNumGeometries() > 1 ? elements(element).stream() : Stream.of(element))
                .map(Geometry::norm)
                .toList();
    }

    /** Tests whether two elements are the same drawing, up to the decimals of an answer. */
    public static boolean same(Geometry one, Geometry other) {
        return one.getDimension() == other.getDimension()
                && one.getNumPoints() == other.getNumPoints()
                && (one.equalsExact(other, SAME_DEGREES)
                        || one.equalsExact(other.reverse(), SAME_DEGREES)
                        || one.norm().equalsExact(other.norm(), SAME_DEGREES));
    }

    /** Joins elements to one geometry without heights. */
    static Geometry join(List<Geometry> elements) {
        Geometry joined = new GeometryFactory()
                .buildGeometry(elements.stream().map(Geometry::copy).toList());
        joined.apply((Coordinate place) -> {
            if (Coordinates.hasZ(place)) {
                place.setZ(Coordinate.NULL_ORDINATE);
            }
        });
        joined.geometryChanged();
        return joined;
    }
}
