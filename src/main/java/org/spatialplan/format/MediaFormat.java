package org.spatialplan.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A format in which the service answers requests and writes files. HTTP, the OGC services and the command line share
 * these values. Each resource offers a list of them, the default first.
 *
 * @param name by which a parameter asks for it, in lower case, for example {@code shp}
 * @param mediaType in links and documents, without a charset, for example {@code text/csv}
 * @param suffix of a file's name, without a dot, for example {@code shp.zip}
 * @param otherNames further names that the command line and WFS understand, in lower case
 */
public record MediaFormat(String name, String mediaType, String suffix, List<String> otherNames) {

    public static final MediaFormat JSON = new MediaFormat("json", "application/json", "json");
    public static final MediaFormat GEOJSON =
            new MediaFormat("geojson", "application/geo+json", "geojson", List.of("json"));
    /** JSON documents, one in each line. */
    public static final MediaFormat NDJSON = new MediaFormat("ndjson", "application/x-ndjson", "ndjson");

    /** The same for files that are kept. */
    public static final MediaFormat JSONL = new MediaFormat("jsonl", "application/x-ndjson", "jsonl");

    public static final MediaFormat HTML = new MediaFormat("html", "text/html", "html");
    public static final MediaFormat PDF = new MediaFormat("pdf", "application/pdf", "pdf");
    public static final MediaFormat CSV = new MediaFormat("csv", "text/csv", "csv");
    public static final MediaFormat GPKG =
            new MediaFormat("gpkg", "application/geopackage+sqlite3", "gpkg", List.of("geopackage"));
    /** A zipped Shapefile. GDAL opens it by this suffix. */
    public static final MediaFormat SHP =
            new MediaFormat("shp", "application/zip", "shp.zip", List.of("zip", "shapefile", "shape-zip"));

    public static final MediaFormat FGB =
            new MediaFormat("fgb", "application/flatgeobuf", "fgb", List.of("flatgeobuf"));
    /** GeoParquet 1.1. */
    public static final MediaFormat PARQUET =
            new MediaFormat("parquet", "application/vnd.apache.parquet", "parquet", List.of("geoparquet"));

    public static final MediaFormat KML = new MediaFormat("kml", "application/vnd.google-earth.kml+xml", "kml");
    /** Boundary points of surveyors (界址点坐标). */
    public static final MediaFormat TXT = new MediaFormat("txt", "text/plain", "txt");

    /** A drawing of AutoCAD. */
    public static final MediaFormat DXF = new MediaFormat("dxf", "image/vnd.dxf", "dxf");

    public static final MediaFormat GML_3_2 =
            new MediaFormat("gml32", "application/gml+xml; version=3.2", "xml", List.of("gml3.2"));
    public static final MediaFormat GML_3_1_1 =
            new MediaFormat("gml31", "text/xml; subtype=gml/3.1.1", "xml", List.of("gml3", "gml3.1.1"));
    public static final MediaFormat PNG = new MediaFormat("png", "image/png", "png");
    public static final MediaFormat JPEG = new MediaFormat("jpeg", "image/jpeg", "jpg");
    /** Mapbox Vector Tile 2.1. */
    public static final MediaFormat MVT = new MediaFormat("mvt", "application/vnd.mapbox-vector-tile", "mvt");

    /** Copies the names. */
    public MediaFormat {
        otherNames = List.copyOf(otherNames);
    }

    /** A format with one name. */
    public MediaFormat(String name, String mediaType, String suffix) {
        this(name, mediaType, suffix, List.of());
    }

    /** A copy with another media type. GeoJSON and JSON Schema, for example, are requested as {@code json} too. */
    public MediaFormat withMediaType(String special) {
        return new MediaFormat(name, special, suffix, otherNames);
    }

    /** Whether the format is a kind of JSON. */
    public boolean isJson() {
        return mediaType.contains("json");
    }

    /** Whether the format is text, which is always UTF-8 in this service. */
    public boolean isText() {
        return isJson() || mediaType.startsWith("text/") || mediaType.contains("xml");
    }

    /** The header Content-Type of an answer. All text is UTF-8. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** The name for people, for example {@code SHP}. */
    public String label() {
        return name.toUpperCase(Locale.ROOT);
    }

    /** All names in lower case: the name, the suffix, the others. */
    public List<String> names() {
        return Stream.concat(Stream.of(name, suffix), otherNames.stream())
                .distinct()
                .toList();
    }

    /** The part of a file's name behind its last dot. */
    public String ending() {
        return suffix.substring(suffix.lastIndexOf('.') + 1);
    }

    /**
     * Finds the format by the end of a file's name, ignoring case, for example {@code rivers.GPKG} or
     * {@code rivers.shp.zip}.
     */
    public static Optional<MediaFormat> ofFileName(String name, List<MediaFormat> offered) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return offered.stream().filter(format -> format.ending().equals(ending)).findFirst();
    }

    /** The names of formats, separated by commas, for messages. */
    public static String names(List<MediaFormat> offered) {
        return offered.stream().map(MediaFormat::name).collect(Collectors.joining(", "));
    }
}
