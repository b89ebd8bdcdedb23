package org.spatialplan.parcel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.StatedTime;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * One piece of ground as a file holds it.
 *
 * @param number its position in the file, from 1
 * @param id its id in the file; its number as text if the file has none
 * @param name its name for people, may be empty
 * @param geometry in the file's coordinates, x = easting or longitude before y = northing or latitude, 2D; empty if it
 *     could not be read; may be invalid
 * @param fault why it could not be read, with its place in the file; empty if it could
 * @param attributes in the file's order, under the file's names: text, numbers, booleans, lists of these, days and
 *     times as {@link StatedTime} reads them, or {@link UnsupportedValue} for other kinds; null values are left out
 * @param origin where the id was found
 */
public record Parcel(
        long number,
        String id,
        String name,
        Optional<Geometry> geometry,
        Optional<Finding> fault,
        Map<String, Object> attributes,
        IdOrigin origin) {

    private static final String WITHOUT_GEOMETRY = "without-geometry";

    private static final long ENTRY_WEIGHT = 3;
    private static final long CHARACTERS_A_VERTEX = 20;

    /** A parcel without attributes. */
    public static Parcel of(long number, String id, String name, Geometry geometry) {
        return new Parcel(number, id, name, Optional.of(geometry), Optional.empty(), Map.of(), originOf(number, id));
    }

    /** A parcel that cannot be read. */
    public static Parcel unreadable(long number, String id, String name, Finding fault) {
        return new Parcel(number, id, name, Optional.empty(), Optional.of(fault), Map.of(), originOf(number, id));
    }

    /**
     * A copy with attributes.
     *
     * @param all must not be changed afterwards
     */
    public Parcel with(Map<String, Object> all) {
        return new Parcel(number, id, name, geometry, fault, Collections.unmodifiableMap(all), origin);
    }

    /** An estimate of its memory, in units of one vertex (about 40 bytes). */
    public long weight() {
        long entries = attributes.size() * ENTRY_WEIGHT;
        long characters =
                attributes.values().stream().mapToLong(Parcel::characters).sum();
        return geometry.map(Geometry::getNumPoints).orElse(0) + entries + characters / CHARACTERS_A_VERTEX;
    }

    private static long characters(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().mapToLong(Parcel::characters).sum();
        }
        return value instanceof String text ? text.length() : CHARACTERS_A_VERTEX;
    }

    /** A copy whose id has another origin. */
    public Parcel from(IdOrigin where) {
        return new Parcel(number, id, name, geometry, fault, attributes, where);
    }

    private static IdOrigin originOf(long number, String id) {
        return id.equals(Long.toString(number)) ? IdOrigin.ROW : IdOrigin.OWN;
    }

    /**
     * The place where a parcel's id was found.
     *
     * @param column from which it is taken; empty if it is the parcel's own id or its number
     */
    public record IdOrigin(Kind kind, String column) {

        /** The kinds of places. */
        public enum Kind {
            OWN,
            COLUMN,
            ROW
        }

        /** In the structure of the format. */
        public static final IdOrigin OWN = new IdOrigin(Kind.OWN, "");
        /** Nowhere: it is the parcel's number. */
        public static final IdOrigin ROW = new IdOrigin(Kind.ROW, "");

        public static IdOrigin column(String column) {
            return new IdOrigin(Kind.COLUMN, column);
        }
    }

    /**
     * The fault of a parcel without a geometry.
     *
     * @param place for example {@code feature 3}
     */
    public static Finding withoutGeometry(String place) {
        return Finding.error(WITHOUT_GEOMETRY, place, Messages.of("format.without-geometry"));
    }

    /** Whether the parcel has no geometry, as opposed to a broken one. */
    public boolean isWithoutGeometry() {
        return fault.filter(reason -> reason.code().equals(WITHOUT_GEOMETRY)).isPresent();
    }
}
