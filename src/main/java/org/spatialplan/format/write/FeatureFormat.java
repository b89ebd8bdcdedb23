package org.spatialplan.format.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formats in which features are handed out as files: the one list for every door, be it HTTP, OGC or the command line.
 * Coordinates in files are x before y (easting or longitude first) in every system.
 */
public enum FeatureFormat {
    GEOJSON("application/geo+json", "geojson", Holds.MANY_TYPES, "json"),
    GPKG("application/geopackage+sqlite3", "gpkg", Holds.MANY_TYPES, "geopackage"),
    /** Zipped; GDAL opens it by this ending. */
    SHP("application/zip", "shp.zip", Holds.MANY_TYPES, "zip", "shapefile", "shape-zip"),
    FGB("application/flatgeobuf", "fgb", Holds.ONE_TYPE, "flatgeobuf"),
    /** With the geometry as WKT. */
    CSV("text/csv;charset=UTF-8", "csv", Holds.ONE_TYPE),
    /** Degrees, whatever system is asked for. */
    KML("application/vnd.google-earth.kml+xml", "kml", Holds.MANY_TYPES);

    private enum Holds {
        ONE_TYPE,
        MANY_TYPES
    }

    private final String mediaType;
    private final String suffix;
    private final Holds holds;
    private final List<String> otherNames;

    FeatureFormat(String mediaType, String suffix, Holds holds, String... otherNames) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.holds = holds;
        this.otherNames = List.of(otherNames);
    }

    /** By its word, its suffix or another of its names, in any case. */
    public static Optional<FeatureFormat> find(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.names().contains(plain))
                .findFirst();
    }

    /** All names in lower case, its word first. */
    public List<String> names() {
        return Stream.concat(Stream.of(word(), suffix), otherNames.stream())
                .distinct()
                .toList();
    }

    /** By the end of a file's name, for example {@code rivers.gpkg} or {@code rivers.shp.zip}. */
    public static Optional<FeatureFormat> ofFileName(String name) {
        return find(name.substring(name.lastIndexOf('.') + 1));
    }

    /** The words of all formats, by comma. */
    public static String words() {
        return Arrays.stream(values()).map(FeatureFormat::word).collect(Collectors.joining(", "));
    }

    /** As a parameter names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file, without a dot. */
    public String suffix() {
        return suffix;
    }

    /** Whether one file can hold features of several types. */
    public boolean holdsSeveralTypes() {
        return holds == Holds.MANY_TYPES;
    }

    /** @param styles for the formats that hold them */
    public FeatureWriter writer(FeatureStyles styles) {
        return switch (this) {
            case GEOJSON -> new GeoJsonWriter();
            case GPKG -> new GeoPackageFeatures(styles);
            case SHP -> new ShapefileFeatures();
            case FGB -> new FlatGeobufWriter();
            case CSV -> new CsvWriter();
            case KML -> new KmlWriter(styles);
        };
    }
}
