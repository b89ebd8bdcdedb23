package org.spatialplan.format.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.geo.GaussKruger;

/**
 * What the two columns of a parcel's points are. Northings, eastings, latitudes and longitudes of China have ranges that
 * do not meet, so the numbers themselves tell.
 *
 * @param prefix the zone's number in front of the eastings; empty if they carry none, or are degrees
 */
record BoundaryPointColumns(Order order, OptionalInt prefix) {

    private static final double MILLION = 1e6;

    /** The first column before the second; the format asks for northing, easting. */
    enum Order {
        NORTHING_EASTING,
        EASTING_NORTHING,
        LATITUDE_LONGITUDE,
        LONGITUDE_LATITUDE
    }

    /** @throws UnreadableParcelException with the line of the first point that fits no range, or not the others */
    static BoundaryPointColumns of(List<Point> points) {
        BoundaryPointColumns columns = of(points.get(0));
        for (Point point : points) {
            BoundaryPointColumns here = of(point);
            if (!here.equals(columns)) {
                throw new UnreadableParcelException(
                        "line " + point.line(),
                        "本点的坐标列为 " + here.zh() + "，而前面的点为 " + columns.zh(),
                        "the columns of this point are " + here.en() + ", those before it " + columns.en());
            }
        }
        return columns;
    }

    boolean inDegrees() {
        return order == Order.LATITUDE_LONGITUDE || order == Order.LONGITUDE_LATITUDE;
    }

    /** Whether the two can be in one file: one system, in whatever order the columns are. */
    boolean sameSystem(BoundaryPointColumns other) {
        return inDegrees() == other.inDegrees() && prefix.equals(other.prefix);
    }

    /** The point with x = easting or longitude, y = northing or latitude. */
    Coordinate coordinate(Point point) {
        boolean yFirst = order == Order.NORTHING_EASTING || order == Order.LATITUDE_LONGITUDE;
        return yFirst ? new Coordinate(point.second(), point.first()) : new Coordinate(point.first(), point.second());
    }

    String zh() {
        return switch (order) {
            case NORTHING_EASTING -> "北坐标、东坐标" + prefixZh();
            case EASTING_NORTHING -> "东坐标、北坐标" + prefixZh();
            case LATITUDE_LONGITUDE -> "纬度、经度";
            case LONGITUDE_LATITUDE -> "经度、纬度";
        };
    }

    String en() {
        return switch (order) {
            case NORTHING_EASTING -> "northing, easting" + prefixEn();
            case EASTING_NORTHING -> "easting, northing" + prefixEn();
            case LATITUDE_LONGITUDE -> "latitude, longitude";
            case LONGITUDE_LATITUDE -> "longitude, latitude";
        };
    }

    private String prefixZh() {
        return prefix.isPresent() ? "（带号前缀 " + prefix.getAsInt() + "）" : "（无带号前缀）";
    }

    private String prefixEn() {
        return prefix.isPresent() ? " (zone prefix " + prefix.getAsInt() + ")" : " (no zone prefix)";
    }

    private static BoundaryPointColumns of(Point point) {
        double first = point.first();
        double second = point.second();
        return degrees(first, second)
                .or(() -> metres(Order.NORTHING_EASTING, first, second))
                .or(() -> metres(Order.EASTING_NORTHING, second, first))
                .orElseThrow(() -> new UnreadableParcelException(
                        "line " + point.line(),
                        "坐标 " + first + "、" + second + " 不在中国的北坐标、东坐标或经纬度范围内",
                        "the values " + first + ", " + second
                                + " are no northing and easting and no latitude and longitude of China"));
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
        double inZone = prefix.isPresent() ? easting % MILLION : easting;
        boolean fits = northing >= 2 * MILLION && northing < 6 * MILLION && inZone >= 100_000 && inZone < MILLION;
        return fits && zoneExists ? Optional.of(new BoundaryPointColumns(order, prefix)) : Optional.empty();
    }

    private static boolean isLatitude(double degrees) {
        return degrees >= 0 && degrees <= 55;
    }

    private static boolean isLongitude(double degrees) {
        return degrees >= 70 && degrees <= 140;
    }
}
