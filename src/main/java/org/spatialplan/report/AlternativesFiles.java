package org.spatialplan.report;

import java.util.List;
import org.spatialplan.conflict.AlternativesReport;
import org.spatialplan.format.MediaFormat;
import tools.jackson.databind.json.JsonMapper;

/** Writes what stays free of sites, and other places for them, for HTTP and the command line. Thread-safe. */
public final class AlternativesFiles {

    /** The formats, the default first. */
    public static final List<MediaFormat> FORMATS = List.of(MediaFormat.JSON, MediaFormat.GEOJSON);

    private final JsonMapper mapper;

    /** @param mapper writes JSON */
    public AlternativesFiles(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Writes a report.
     *
     * @param format one of {@link #FORMATS}
     * @param withGeometry whether JSON holds the geometries; GeoJSON always does
     */
    public byte[] bytes(AlternativesReport report, MediaFormat format, boolean withGeometry) {
        return mapper.writeValueAsBytes(
                format.equals(MediaFormat.GEOJSON)
                        ? AlternativesGeoJson.of(report)
                        : AlternativesAnswer.of(report, withGeometry));
    }
}
