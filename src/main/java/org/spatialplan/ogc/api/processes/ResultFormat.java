package org.spatialplan.ogc.api.processes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.OgcException;
import org.spatialplan.text.Messages;

/** The formats of processes' results. */
enum ResultFormat {
    NDJSON(MediaFormat.NDJSON),
    CSV(MediaFormat.CSV),
    GPKG(MediaFormat.GPKG),
    PARQUET(MediaFormat.PARQUET),
    TXT(MediaFormat.TXT),
    DXF(MediaFormat.DXF),
    KML(MediaFormat.KML),
    JSON(MediaFormat.JSON);

    /** The formats of all processes. */
    static final List<MediaFormat> ALL =
            Arrays.stream(values()).map(format -> format.media).toList();

    private static final List<ResultFormat> CHECK = List.of(NDJSON, CSV, GPKG, PARQUET, TXT, DXF, KML);
    private final MediaFormat media;

    ResultFormat(MediaFormat media) {
        this.media = media;
    }

    MediaFormat media() {
        return media;
    }

    String mediaType() {
        return media.mediaType();
    }

    /** The header Content-Type of a result. */
    String contentType() {
        return media.contentType();
    }

    /** The name of the format in {@code f}, which is also the suffix of its file. */
    String word() {
        return media.name();
    }

    /** The formats of a process. */
    static List<ResultFormat> of(String process) {
        return process.equals(EchoProcess.ID) ? List.of(JSON) : CHECK;
    }

    /** Finds a format of a process by its media type or its short name. */
    static Optional<ResultFormat> find(String process, String text) {
        return of(process).stream()
                .filter(format -> text.equalsIgnoreCase(format.word()) || text.startsWith(format.mediaType()))
                .findFirst();
    }

    /**
     * The exception for an unknown format.
     *
     * @param found the requested format
     * @param known the formats of the process
     */
    static OgcException unknown(String found, String known) {
        return OgcException.ofProcesses(
                400,
                "invalid-parameter",
                "ogc.title.no-such-format",
                Messages.of("ogc.execute.result-formats", known, found));
    }

    static String all(String process) {
        return of(process).stream().map(ResultFormat::mediaType).collect(Collectors.joining(", "));
    }
}
