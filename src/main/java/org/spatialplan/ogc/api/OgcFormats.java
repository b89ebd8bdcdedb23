package org.spatialplan.ogc.api;

import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.format.MediaFormat;

/** The formats of the OGC APIs' resources, the default first. Every kind of JSON is requested as {@code f=json}. */
public final class OgcFormats {

    /** The JSON format of features and lists of features. */
    public static final MediaFormat GEOJSON = MediaFormat.JSON.withMediaType("application/geo+json");

    /** Features with time and place (JSON-FG 1.0); its media type is that of GeoJSON. */
    public static final MediaFormat JSON_FG = new MediaFormat("jsonfg", GEOJSON.mediaType(), "json", List.of());

    /** The formats of documents about the service and its collections. */
    public static final List<MediaFormat> DOCUMENT = List.of(MediaFormat.JSON, MediaFormat.HTML);

    /** The formats of JSON Schemas of properties. */
    public static final List<MediaFormat> SCHEMA =
            List.of(MediaFormat.JSON.withMediaType("application/schema+json"), MediaFormat.HTML);

    /** The formats of the OpenAPI document. */
    public static final List<MediaFormat> API =
            List.of(MediaFormat.JSON.withMediaType("application/vnd.oai.openapi+json;version=3.0"), MediaFormat.HTML);

    /** The formats of one feature. */
    public static final List<MediaFormat> FEATURE = List.of(GEOJSON, JSON_FG, MediaFormat.HTML);

    /** The formats of files, which hold all found features and have no next page. */
    public static final List<MediaFormat> FILES = List.of(
            MediaFormat.CSV, MediaFormat.GPKG, MediaFormat.SHP, MediaFormat.FGB, MediaFormat.PARQUET, MediaFormat.KML);

    /** The formats of features, page by page or as a file. */
    public static final List<MediaFormat> FEATURES =
            Stream.concat(FEATURE.stream(), FILES.stream()).toList();

    /** The format of styles for vector tiles, version 8. */
    public static final MediaFormat MAPBOX =
            new MediaFormat("mapbox", "application/vnd.mapbox.style+json", "json", List.of());

    /** The formats of a catalogue's description (20-004r1, /req/json/collection-response). */
    public static final List<MediaFormat> CATALOG =
            List.of(MediaFormat.JSON.withMediaType("application/ogc-catalog+json"), MediaFormat.HTML);

    /** The formats of records. */
    public static final List<MediaFormat> RECORDS = List.of(GEOJSON, MediaFormat.HTML);

    private OgcFormats() {}
}
