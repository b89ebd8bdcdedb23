package org.spatialplan.nation;

/**
 * The services that are asked. All hold the same ground; a city's service measures in the frame about its own meridian.
 * This class knows nothing but Java.
 */
public enum NationCity {
    /** All outlines are exact. */
    EXACT(118.5, false),
    /** Outlines may be wrong by 0, 2 or 10 m, and one feature is not located. */
    VAGUE(118.5, true),
    /** West of the border between two zones of three degrees, the same layers. */
    WEST(117, true),
    /** East of it. */
    EAST(120, true);

    private final double centralMeridian;
    private final boolean vague;

    NationCity(double centralMeridian, boolean vague) {
        this.centralMeridian = centralMeridian;
        this.vague = vague;
    }

    /** Degrees east. */
    public double centralMeridian() {
        return centralMeridian;
    }

    /** Whether the city writes a lake: those that measure in other frames hold what another lake has. */
    boolean hasLake() {
        return this == EXACT || this == VAGUE;
    }

    boolean isVague() {
        return vague;
    }
}
