package org.spatialplan.ogc.processes;

import java.util.Arrays;
import java.util.Optional;

/** What results can be had as. */
enum ResultFormat {
    NDJSON("application/x-ndjson"),
    CSV("text/csv"),
    GPKG("application/geopackage+sqlite3");

    private final String mediaType;

    ResultFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** By media type or by its short name. */
    static Optional<ResultFormat> find(String text) {
        return Arrays.stream(values())
                .filter(format -> text.equalsIgnoreCase(format.name()) || text.startsWith(format.mediaType))
                .findFirst();
    }

    static String all() {
        return String.join(
                ", ", Arrays.stream(values()).map(ResultFormat::mediaType).toList());
    }
}
