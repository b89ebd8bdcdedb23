package org.spatialplan.ogc.api.processes;

import java.util.List;
import java.util.Optional;
import org.spatialplan.ogc.api.OgcException;

/** What results can be had as. */
enum ResultFormat {
    NDJSON("application/x-ndjson"),
    CSV("text/csv"),
    GPKG("application/geopackage+sqlite3"),
    JSON("application/json");

    private static final List<ResultFormat> CHECK = List.of(NDJSON, CSV, GPKG);
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

    /** What a process gives. */
    static List<ResultFormat> of(String process) {
        return process.equals(EchoProcess.ID) ? List.of(JSON) : CHECK;
    }

    /** What a process gives, by media type or by its short name. */
    static Optional<ResultFormat> find(String process, String text) {
        return of(process).stream()
                .filter(format -> text.equalsIgnoreCase(format.name()) || text.startsWith(format.mediaType))
                .findFirst();
    }

    /** @param found what was asked for */
    static OgcException unknown(String found, String known) {
        return OgcException.ofProcesses(
                400,
                "invalid-parameter",
                "There is no such format",
                "f must be one of " + known + ", found '" + found + "'");
    }

    static String all(String process) {
        return String.join(
                ", ", of(process).stream().map(ResultFormat::mediaType).toList());
    }
}
