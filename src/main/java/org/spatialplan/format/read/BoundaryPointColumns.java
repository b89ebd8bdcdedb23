package org.spatialplan.format.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * The meaning of the two columns of a parcel's points. Northings, eastings, latitudes and longitudes of China have
 * separate ranges, so the numbers show it.
 *
 * @param prefix the zone's number in front of the eastings; empty if they have none, or are degrees
 */
public record BoundaryPointColumns(Order order, OptionalInt prefix) {

    private static final double MILLION = 1e6;

    /** The order of the columns. The format requires northing, easting. */
    public enum Order {
        NORTHING_EASTING,
        EASTING_NORTHING,
        LATITUDE_LONGITUDE,
        LONGITUDE_LATITUDE
    }

    /**
     * Finds the meaning of the columns.
     *
     * @throws UnreadableParcelException with the line of the first point that fits no range, or not the other points
     */
    static BoundaryPointColumns of(List<Point> points) {
        BoundaryPointColumns columns = of(points.get(0));
        for (Point point : points) {
            BoundaryPointColumns here = of(point);
            if (!here.equals(columns)) {
                throw new UnreadableParcelException(
                        "line " + point.line(),
                        Messages.of("format.columns-point-those-before", here.text(), columns.text()));
            }
        }
        return columns;
    }

    /** Whether two numbers have this meaning by their size. */
    public boolean hold(double first, double second) {
        return switch (order) {
            case LATITUDE_LONGITUDE -> isLatitude(first) && isLongitude(second);
            case LONGITUDE_LATITUDE -> isLongitude(first) && isLatitude(second);
            case NORTHING_EASTING -> areMetres(first, second) && prefix.equals(GaussKruger.prefixOf(second));
            case EASTING_NORTHING -> areMetres(second, first) && prefix.equals(GaussKruger.prefixOf(first));
        };
    }

    /** Whether the values are degrees. */
    public boolean inDegrees() {
        return order == Order.LATITUDE_LONGITUDE || order == Order.LONGITUDE_LATITUDE;
    }

    /** Whether two parcels can be in one file: they have the same system, in any order of the columns. */
    boolean sameSystem(BoundaryPointColumns other) {
        return inDegrees() == other.inDegrees() && prefix.equals(other.prefix);
    }

    /** The point with x = easting or longitude, y = northing or latitude. */
    public Coordinate coordinate(Point point) {
        boolean yFirst = order == Order.NORTHING_EASTING || order == Order.LATITUDE_LONGITUDE;
        return yFirst ? new Coordinate(point.second(), point.first()) : new Coordinate(point.first(), point.second());
    }

    /** The meaning in words. */
    public LocalizedText text() {
        return switch (order) {
            case NORTHING_EASTING -> Messages.of("format.northing-easting", prefixText());
            case EASTING_NORTHING -> Messages.of("format.easting-northing", prefixText());
            case LATITUDE_LONGITUDE -> Messages.of("format.latitude-longitude");
            case LONGITUDE_LATITUDE -> Messages.of("format.longitude-latitude");
        };
    }

    private LocalizedText prefixText() {
        return prefix.isPresent()
                ? Messages.of("format.zone-prefix", prefix.getAsInt())
                : Messages.of("format.zone-prefix.none");
    }

    private static BoundaryPointColumns of(Point point) {
        return find(point.first(), point.second())
                .orElseThrow(() -> new UnreadableParcelException(
                        "line " + point.line(),
                        Messages.of("format.values-no-northing-easting", point.first(), point.second())));
    }

    /** The meaning of two numbers by their size; empty if they fit no range. */
    public static Optional<BoundaryPointColumns> find(double first, double second) {
        return degrees(first, second)
                .or(() -> metres(Order.NORTHING_EASTING, first, second))
                .or(() -> metres(Order.EASTING_NORTHING, second, first));
    }

    private static Optional<BoundaryPointColumns> degrees(double first, double second) {
        if (isLatitude(first) && isLongitude(second)) {
            return Optional.of(new BoundaryPointColumns(Order.LATITUDE_LONGITUDE, OptionalInt.empty()));
        }
        return isLongitude(first) && isLatitude(second)
                ? Optional.of(new BoundaryPointColumns(Order.LONGITUDE_LATITUDE, OptionalInt.empty()))
                : Optional.empty();
    }

    private static Optional<BoundaryPointColumns> metres(Order order, double northing, double easting) {
        OptionalInt prefix = GaussKruger.prefixOf(easting);
        boolean zoneExists = prefix.isEmpty()
                || GaussKruger.ofNumber(prefix.getAsInt(), true).isPresent();
        return areMetres(northing, easting) && zoneExists
                ? Optional.of(new BoundaryPointColumns(order, prefix))
                : Optional.empty();
    }

    private static boolean areMetres(double northing, double easting) {
        double inZone = GaussKruger.prefixOf(easting).isPresent() ? easting % MILLION : easting;
        return northing >= 2 * MILLION && northing < 6 * MILLION && inZone >= 100_000 && inZone < MILLION;
    }

    private static boolean isLatitude(double degrees) {
        return degrees >= 0 && degrees <= 55;
    }

    private static boolean isLongitude(double degrees) {
        return degrees >= 70 && degrees <= 140;
    }
}
