package org.spatialplan.nation;

import java.util.Map;

/**
 * Small files of which the service says something, or which it refuses, before it checks anything. This class knows nothing but Java.
 *
 * @see NationFolder#codes
 */
public enum DoubtfulFile {
    /** Nothing is wrong. */
    PLAIN(4490, Map.of("accuracy", "1")),
    /** Metres of the zone about 120°E, stated as those about 117°E. */
    WRONG_ZONE(4548, Map.of()),
    /** Latitude before longitude. */
    SWAPPED_AXES(4490, Map.of()),
    /** The same, and the request says so. */
    SWAPPED_AND_STATED(4490, Map.of("axes", "yx")),
    /** Metres, stated as degrees. */
    METRES_AS_DEGREES(4326, Map.of()),
    /** Degrees, stated as metres of a zone. */
    DEGREES_AS_METRES(4549, Map.of()),
    /** A system of which nobody knows anything. */
    UNKNOWN_SYSTEM(DoubtfulFile.UNKNOWN, Map.of()),
    /** The same, and the request says which it is. */
    UNKNOWN_BUT_STATED(DoubtfulFile.UNKNOWN, Map.of("crs", "EPSG:4490")),
    /** Degrees of six decimals and no system. */
    WEB_MAP(DoubtfulFile.NONE, Map.of()),
    /** Another province. */
    ELSEWHERE(4490, Map.of()),
    /** The request contradicts the file, and is right. */
    OVERRULED(4548, Map.of("crs", "EPSG:4549"));

    /** In the place of a code: a system without one, and an unreadable definition. */
    public static final int UNKNOWN = -1;
    /** In the place of a code: none is stated, which means longitude and latitude. */
    public static final int NONE = 0;

    /** The first line of what the service says of a file that it checks, and of one that it does not. */
    public static final String ACCEPTED = "accepted";

    public static final String REFUSED = "refused";

    private final int epsg;
    private final Map<String, String> parameters;

    DoubtfulFile(int epsg, Map<String, String> parameters) {
        this.epsg = epsg;
        this.parameters = parameters;
    }

    /** The code of the system that the file states, {@link #UNKNOWN} or {@link #NONE}. */
    public int epsg() {
        return epsg;
    }

    /** By the names of the service's parameters. */
    public Map<String, String> parameters() {
        return parameters;
    }
}
