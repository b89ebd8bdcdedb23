package org.spatialplan.ogc.api;

import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.format.MediaFormat;

/** What the OGC APIs' resources are offered in, the default first. Every kind of JSON is asked for as {@code f=json}. */
public final class OgcFormats {

    /** Features and lists of features. */
    public static final MediaFormat GEOJSON = MediaFormat.JSON.withMediaType("application/geo+json");

    /** Documents about the service and its collections. */
    public static final List<MediaFormat> DOCUMENT = List.of(MediaFormat.JSON, MediaFormat.HTML);

    /** JSON Schemas of properties. */
    public static final List<MediaFormat> SCHEMA =
            List.of(MediaFormat.JSON.withMediaType("application/schema+json"), MediaFormat.HTML);

    /** The OpenAPI document. */
    public static final List<MediaFormat> API =
            List.of(MediaFormat.JSON.withMediaType("application/vnd.oai.openapi+json;version=3.0"), MediaFormat.HTML);

    /** One feature. */
    public static final List<MediaFormat> FEATURE = List.of(GEOJSON, MediaFormat.HTML);

    /** Files, which hold all that is found and have no next page. */
    public static final List<MediaFormat> FILES =
            List.of(MediaFormat.CSV, MediaFormat.GPKG, MediaFormat.SHP, MediaFormat.FGB, MediaFormat.KML);

    /** Features, page by page or as a file. */
    public static final List<MediaFormat> FEATURES =
            Stream.concat(FEATURE.stream(), FILES.stream()).toList();

    private OgcFormats() {}
}
