package org.spatialplan.ogc.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.ogc.ows.OwsException;

/** The formats of features (OUTPUTFORMAT). */
enum WfsFormat {
    GML_3_2(MediaFormat.GML_3_2, "text/xml; subtype=gml/3.2", "text/xml; subtype=gml/3.2.1", "application/gml+xml"),
    GML_3_1_1(MediaFormat.GML_3_1_1, "application/gml+xml; version=3.1"),
    GEOJSON(MediaFormat.GEOJSON, "application/json", "application/vnd.geo+json"),
    CSV(MediaFormat.CSV),
    GEOPACKAGE(MediaFormat.GPKG, "application/x-gpkg"),
    SHAPEFILE(MediaFormat.SHP, "application/x-shapefile"),
    FLATGEOBUF(MediaFormat.FGB),
    PARQUET(MediaFormat.PARQUET),
    KML(MediaFormat.KML, "application/vnd.google-earth.kml");

    private final MediaFormat media;
    private final List<String> names;

    /** A format and further media types that clients ask for it by. */
    WfsFormat(MediaFormat media, String... others) {
        this.media = media;
        this.names = Stream.of(Stream.of(media.mediaType()), Stream.of(others), media.names().stream())
                .flatMap(names -> names)
                // which GML is meant by xml depends on the version of the request
                .filter(name -> !name.equals("xml"))
                .toList();
    }

    /** Parses the format: the version's own GML by default, and for {@code text/xml}. */
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
        return Arrays.stream(values()).map(WfsFormat::mediaType).collect(Collectors.joining(", "));
    }

    /** Normalises a name: in a query a plus is a blank, blanks do not matter, and all text is UTF-8. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s+\"]", "").replace(";charset=utf-8", "");
    }

    /** Returns the media type, as advertised and sent. */
    String mediaType() {
        return media.mediaType();
    }

    /** Lists all spellings, the advertised one first. */
    List<String> names() {
        return names;
    }

    /** Returns the suffix of files, without a dot. */
    String suffix() {
        return media.suffix();
    }

    boolean isGml() {
        return this == GML_3_2 || this == GML_3_1_1;
    }

    /** Returns the format of files; empty for GML. */
    Optional<FeatureFormat> file() {
        return FeatureFormat.find(media);
    }
}
