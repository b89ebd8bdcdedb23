package org.spatialplan.ogc.api;

import java.util.Locale;
import java.util.Optional;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.web.parameter.AnswerFormat;
import org.springframework.http.MediaType;

/** Encodings of the OGC APIs' resources, asked for by {@code f} or by the header Accept. */
public enum OgcFormat implements AnswerFormat {
    /** Of any kind: GeoJSON for features, JSON Schema for schemas. */
    JSON("application/json"),
    HTML("text/html"),
    CSV(FeatureFormat.CSV),
    GPKG(FeatureFormat.GPKG),
    SHP(FeatureFormat.SHP),
    FGB(FeatureFormat.FGB),
    KML(FeatureFormat.KML);

    private final MediaType mediaType;
    private final Optional<FeatureFormat> file;

    OgcFormat(FeatureFormat file) {
        this.mediaType = MediaType.parseMediaType(file.mediaType().replaceFirst(";.*", ""));
        this.file = Optional.of(file);
    }

    OgcFormat(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.file = Optional.empty();
    }

    /** The format of files that it is; empty for what answers requests page by page. */
    public Optional<FeatureFormat> file() {
        return file;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType.toString();
    }

    @Override
    public MediaType type() {
        return mediaType;
    }
}
