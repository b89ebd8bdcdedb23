package org.spatialplan.format.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spatialplan.format.MediaFormat;

/**
 * The formats in which features are written as files, each with its writer. HTTP, OGC and the command line share this
 * list. Coordinates in files are x before y (easting or longitude first) in every system.
 */
public enum FeatureFormat {
    GEOJSON(MediaFormat.GEOJSON, Holds.MANY_TYPES),
    GPKG(MediaFormat.GPKG, Holds.MANY_TYPES),
    /** Shapefiles in a zip file. */
    SHP(MediaFormat.SHP, Holds.MANY_TYPES),
    FGB(MediaFormat.FGB, Holds.ONE_TYPE),
    PARQUET(MediaFormat.PARQUET, Holds.ONE_TYPE),
    /** CSV with the geometry as WKT. */
    CSV(MediaFormat.CSV, Holds.ONE_TYPE),
    /** KML, which is always in degrees of WGS 84, even if another system is asked for. */
    KML(MediaFormat.KML, Holds.MANY_TYPES);

    private enum Holds {
        ONE_TYPE,
        MANY_TYPES
    }

    private static final List<MediaFormat> ALL =
            Arrays.stream(values()).map(FeatureFormat::media).toList();

    private final MediaFormat media;
    private final Holds holds;

    FeatureFormat(MediaFormat media, Holds holds) {
        this.media = media;
        this.holds = holds;
    }

    /** Finds a format by any of its names, ignoring case. */
    public static Optional<FeatureFormat> find(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.media.names().contains(plain))
                .findFirst();
    }

    /** Finds the format of a media format; empty if features are not written in it. */
    public static Optional<FeatureFormat> find(MediaFormat media) {
        return Arrays.stream(values())
                .filter(format -> format.media.equals(media))
                .findFirst();
    }

    /** Finds a format by the end of a file's name, for example {@code rivers.gpkg} or {@code rivers.shp.zip}. */
    public static Optional<FeatureFormat> ofFileName(String name) {
        return find(name.substring(name.lastIndexOf('.') + 1));
    }

    /** The names of all formats, separated by commas. */
    public static String allNames() {
        return MediaFormat.names(ALL);
    }

    /** The name, media type and suffix of the format. */
    public MediaFormat media() {
        return media;
    }

    /** Whether one file can hold features of several types. */
    public boolean holdsSeveralTypes() {
        return holds == Holds.MANY_TYPES;
    }

    /**
     * Makes a writer for one file.
     *
     * @param styles for the formats that hold styles
     */
    public FeatureWriter writer(FeatureStyles styles) {
        return switch (this) {
            case GEOJSON -> new GeoJsonWriter();
            case GPKG -> new GeoPackageFeatures(styles);
            case SHP -> new ShapefileFeatures();
            case FGB -> new FlatGeobufWriter();
            case PARQUET -> new GeoParquetFeatures();
            case CSV -> new CsvWriter();
            case KML -> new KmlWriter(styles);
        };
    }
}
