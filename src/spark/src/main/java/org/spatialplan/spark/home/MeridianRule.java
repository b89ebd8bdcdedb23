package org.spatialplan.spark.home;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * In which ground frame a parcel is measured: about which central meridian. Areas and distances grow with the distance from it, so one
 * frame for a nation would be wrong. Immutable and thread-safe.
 */
public final class MeridianRule implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double ZONE_DEGREES = 3;
    /** The central meridians of the zones 25 and 45. */
    private static final double FIRST_ZONE = 75;

    private static final double LAST_ZONE = 135;

    private final Kind kind;
    private final double meridian;
    private final String column;

    private enum Kind {
        ONE,
        ZONES,
        COLUMN
    }

    private MeridianRule(Kind kind, double meridian, String column) {
        this.kind = kind;
        this.meridian = meridian;
        this.column = column;
    }

    /** One frame for all parcels, about a central meridian in degrees. */
    public static MeridianRule one(double meridian) {
        return new MeridianRule(Kind.ONE, meridian, "");
    }

    /**
     * The zone of 3 degrees that holds the centre of the parcel's box; on a border the eastern one.
     *
     * @param meridian for parcels without a place, or outside the zones of China
     */
    public static MeridianRule zones(double meridian) {
        return new MeridianRule(Kind.ZONES, meridian, "");
    }

    /**
     * What a column of the parcels says, in degrees; it says something of each.
     *
     * @param meridian if no parcel has a place
     */
    public static MeridianRule column(String column, double meridian) {
        return new MeridianRule(Kind.COLUMN, meridian, column);
    }

    /** Returns the central meridian of a home for parcels without a place, in degrees. */
    double nowhere() {
        return meridian;
    }

    /** Returns the column; empty if none is needed. */
    public String column() {
        return column;
    }

    /**
     * Returns the central meridian of a parcel, in degrees.
     *
     * @param stated what the column says; null if there is none
     * @param lon of the centre of the parcel's box, in degrees; empty without a place
     */
    public double of(Double stated, OptionalDouble lon) {
        return switch (kind) {
            case ONE -> meridian;
            case ZONES -> lon.isPresent() ? zone(lon.getAsDouble()) : meridian;
            case COLUMN -> stated;
        };
    }

    /** The middle of the zone; outside the zones of CGCS2000 the meridian of parcels without a place. */
    private double zone(double lon) {
        double middle = ZONE_DEGREES * Math.floor(lon / ZONE_DEGREES + 0.5);
        return middle >= FIRST_ZONE && middle <= LAST_ZONE ? middle : meridian;
    }
}
