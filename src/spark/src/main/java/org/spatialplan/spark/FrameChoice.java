package org.spatialplan.spark;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * In which ground frame each parcel is measured.
 *
 * @param kind how its central meridian is found
 * @param meridian degrees east, for {@link Kind#MERIDIAN}
 * @param column name of the parcels' column, for {@link Kind#COLUMN}
 */
public record FrameChoice(Kind kind, OptionalDouble meridian, Optional<String> column) {

    /** How the central meridian of a parcel's frame is found. */
    public enum Kind {
        /** It is that of the lake's city. */
        CITY,
        /** It is the middle of the 3-degree zone of the parcel's centre. */
        ZONES,
        /** It is one for all parcels. */
        MERIDIAN,
        /** A column of the parcels names it. */
        COLUMN
    }

    public static final FrameChoice CITY = new FrameChoice(Kind.CITY, OptionalDouble.empty(), Optional.empty());
    public static final FrameChoice ZONES = new FrameChoice(Kind.ZONES, OptionalDouble.empty(), Optional.empty());

    /** One meridian for all parcels. */
    public static FrameChoice about(double meridian) {
        return new FrameChoice(Kind.MERIDIAN, OptionalDouble.of(meridian), Optional.empty());
    }

    /** The meridian that a column names. */
    public static FrameChoice ofColumn(String column) {
        return new FrameChoice(Kind.COLUMN, OptionalDouble.empty(), Optional.of(column));
    }
}
