package org.spatialplan.geo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;

/**
 * A Gauss–Krüger zone of CGCS2000 (EPSG:4491–4554), after GB/T 17278 and the EPSG dataset. The false easting is 500 km,
 * preceded by the zone's number if the zone is prefixed.
 *
 * @param epsg EPSG code
 * @param width the zone's width in degrees, 3 or 6
 * @param centralMeridian degrees east
 * @param prefix the zone's number in front of the eastings, empty if they carry none
 */
public record GaussKruger(int epsg, int width, int centralMeridian, OptionalInt prefix) {

    private static final int FIRST_MERIDIAN = 75;
    private static final int MILLION = 1_000_000;
    private static final double FALSE_EASTING_M = 500_000;
    private static final double REACH_EAST_M = 1_500_000;
    private static final double REACH_NORTH_M = 7_500_000;
    private static final List<GaussKruger> ALL = Stream.of(
                    series(6, 4491, true), series(6, 4502, false), series(3, 4513, true), series(3, 4534, false))
            .flatMap(zones -> zones)
            .toList();

    /** Lists all zones that China uses. */
    public static Stream<GaussKruger> all() {
        return ALL.stream();
    }

    /** Finds the zone with an EPSG code. */
    public static Optional<GaussKruger> ofEpsg(int code) {
        return all().filter(zone -> zone.epsg == code).findFirst();
    }

    /** Finds the zone of a width about a central meridian in degrees, with or without the prefix. */
    public static Optional<GaussKruger> about(double centralMeridian, int width, boolean prefixed) {
        return all().filter(zone -> zone.centralMeridian == centralMeridian && zone.width == width)
                .filter(zone -> zone.prefix.isPresent() == prefixed)
                .findFirst();
    }

    /** Finds the 3-degree zone with a number from 25 to 45, or the 6-degree zone for 13 to 23. */
    public static Optional<GaussKruger> ofNumber(int number, boolean prefixed) {
        return all().filter(zone -> zone.prefix.isPresent() && zone.prefix.getAsInt() == number)
                .findFirst()
                .flatMap(zone -> about(zone.centralMeridian, zone.width, prefixed));
    }

    /** Returns the prefix of an easting in metres, for example 40 of 40,357,547 m. */
    public static OptionalInt prefixOf(double easting) {
        return easting >= 10 * MILLION && easting < 100 * MILLION
                ? OptionalInt.of((int) (easting / MILLION))
                : OptionalInt.empty();
    }

    /** Returns the zone's number, whether or not eastings carry it. */
    public int number() {
        return width == 3 ? centralMeridian / 3 : (centralMeridian + 3) / 6;
    }

    /**
     * Returns the box in which the projection is one to one and keeps the order of places: 1,500 km to each side of the
     * meridian, up to 67° of latitude.
     */
    Envelope surroundings() {
        double middle = FALSE_EASTING_M + prefix.orElse(0) * (double) MILLION;
        return new Envelope(middle - REACH_EAST_M, middle + REACH_EAST_M, -REACH_NORTH_M, REACH_NORTH_M);
    }

    /** Returns the identifier, for example {@code EPSG:4549}. */
    public String id() {
        return "EPSG:" + epsg;
    }

    private static Stream<GaussKruger> series(int width, int firstCode, boolean prefixed) {
        int count = 60 / width + 1;
        return IntStream.range(0, count).mapToObj(i -> {
            int meridian = FIRST_MERIDIAN + width * i;
            int number = width == 3 ? meridian / 3 : (meridian + 3) / 6;
            return new GaussKruger(
                    firstCode + i, width, meridian, prefixed ? OptionalInt.of(number) : OptionalInt.empty());
        });
    }
}
