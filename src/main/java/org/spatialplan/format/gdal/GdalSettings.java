package org.spatialplan.format.gdal;

import java.time.Duration;

/**
 * Where {@code ogr2ogr} is and what one run of it may take.
 *
 * @param program its path, or its name to search for it on the usual path; {@link #OFF} to run none
 * @param mostTime the longest run
 * @param mostMemory address space in bytes
 * @param mostOutput size in bytes of each file that it writes
 * @param atOnce number of runs at the same time
 */
public record GdalSettings(String program, Duration mostTime, long mostMemory, long mostOutput, int atOnce) {

    /** The value of {@link #program} that switches GDAL off. */
    public static final String OFF = "off";

    /** The settings of a service whose operator said nothing. */
    public static final GdalSettings DEFAULT =
            new GdalSettings("ogr2ogr", Duration.ofMinutes(2), 2L << 30, 4L << 30, 2);

    boolean isOff() {
        return program.isBlank() || program.strip().equalsIgnoreCase(OFF);
    }
}
