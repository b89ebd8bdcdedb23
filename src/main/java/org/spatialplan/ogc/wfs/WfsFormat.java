package org.spatialplan.ogc.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.ogc.ows.OwsException;

/** OUTPUTFORMAT: in which form features are returned. */
enum WfsFormat {
    GML_3_2(
            "application/gml+xml; version=3.2",
            "xml",
            "text/xml; subtype=gml/3.2",
            "text/xml; subtype=gml/3.2.1",
            "application/gml+xml",
            "gml32",
            "gml3.2"),
    GML_3_1_1("text/xml; subtype=gml/3.1.1", "xml", "application/gml+xml; version=3.1", "gml3", "gml31", "gml3.1.1"),
    GEOJSON("application/geo+json", "geojson", "application/json", "application/vnd.geo+json", "json", "geojson"),
    CSV("text/csv", "csv", "csv"),
    GEOPACKAGE("application/geopackage+sqlite3", "gpkg", "application/x-gpkg", "geopackage", "gpkg"),
    SHAPEFILE("application/zip", "zip", "SHAPE-ZIP", "shapefile", "shp", "application/x-shapefile");

    private final String mediaType;
    private final String suffix;
    private final List<String> names;

    WfsFormat(String mediaType, String suffix, String... others) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.names = java.util.stream.Stream.concat(java.util.stream.Stream.of(mediaType), Arrays.stream(others))
                .toList();
    }

    /** The version's own GML if the parameter is missing. {@code text/xml} is that, too. */
    static WfsFormat parse(WfsRequest request) {
        WfsFormat own = request.version() == WfsVersion.V2_0_0 ? GML_3_2 : GML_3_1_1;
        Optional<String> text = request.kvp().find("OUTPUTFORMAT");
        if (text.isEmpty() || plain(text.get()).matches("text/xml|application/xml|xml")) {
            return own;
        }
        return Arrays.stream(values())
                .filter(format ->
                        format.names.stream().anyMatch(name -> plain(name).equals(plain(text.get()))))
                .findFirst()
                .orElseThrow(() -> OwsException.invalid("outputFormat", text.get(), listed()));
    }

    private static String listed() {
        return Arrays.stream(values()).map(format -> format.mediaType).collect(Collectors.joining(", "));
    }

    /** In a query a plus is a blank, and blanks come and go. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s+\"]", "");
    }

    /** As it is advertised and as it is answered. */
    String mediaType() {
        return mediaType;
    }

    /** All spellings, the advertised one first. */
    List<String> names() {
        return names;
    }

    /** Of a file, without a dot. */
    String suffix() {
        return suffix;
    }

    boolean isGml() {
        return this == GML_3_2 || this == GML_3_1_1;
    }
}
