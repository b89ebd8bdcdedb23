package org.spatialplan.ogc.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.ogc.ows.OwsException;

/** The formats of features (OUTPUTFORMAT). */
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
    GEOJSON(FeatureFormat.GEOJSON, "application/json", "application/vnd.geo+json"),
    CSV(FeatureFormat.CSV),
    GEOPACKAGE(FeatureFormat.GPKG, "application/x-gpkg"),
    SHAPEFILE(FeatureFormat.SHP, "application/x-shapefile"),
    FLATGEOBUF(FeatureFormat.FGB),
    KML(FeatureFormat.KML, "application/vnd.google-earth.kml");

    private final String mediaType;
    private final String suffix;
    private final Optional<FeatureFormat> file;
    private final List<String> names;

    WfsFormat(FeatureFormat file, String... others) {
        this.mediaType = file.mediaType().replaceFirst(";.*", "");
        this.suffix = file.suffix();
        this.file = Optional.of(file);
        this.names = Stream.of(Stream.of(mediaType), Stream.of(others), file.names().stream())
                .flatMap(names -> names)
                .toList();
    }

    WfsFormat(String mediaType, String suffix, String... others) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.file = Optional.empty();
        this.names = Stream.concat(Stream.of(mediaType), Arrays.stream(others)).toList();
    }

    /** Parses the format; by default, and for {@code text/xml}, the version's own GML. */
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

    /** Normalises a name: in a query a plus is a blank, blanks do not matter, and all text is UTF-8. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s+\"]", "").replace(";charset=utf-8", "");
    }

    /** Returns the media type, as advertised and sent. */
    String mediaType() {
        return mediaType;
    }

    /** Lists all spellings, the advertised one first. */
    List<String> names() {
        return names;
    }

    /** Returns the suffix of files, without a dot. */
    String suffix() {
        return suffix;
    }

    boolean isGml() {
        return file.isEmpty();
    }

    /** Returns the format of files; empty for GML. */
    Optional<FeatureFormat> file() {
        return file;
    }
}
