package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.write.FeatureFormat;
import org.springframework.http.MediaType;

/** Formats of answers, asked for by {@code f} or by the header Accept. */
public enum Format implements AnswerFormat {
    GEOJSON("application/geo+json"),
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8"),
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf"),
    GPKG(FeatureFormat.GPKG),
    SHP(FeatureFormat.SHP),
    FGB(FeatureFormat.FGB),
    KML(FeatureFormat.KML);

    private final MediaType mediaType;
    private final String suffix;

    Format(FeatureFormat file) {
        this.mediaType = MediaType.parseMediaType(file.mediaType());
        this.suffix = file.suffix();
    }

    Format(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.suffix = ConstantParameter.word(this);
    }

    /** Of a file, without a dot. */
    public String suffix() {
        return suffix;
    }

    /** The format of features that it is; empty for documents. */
    public Optional<FeatureFormat> features() {
        return this == JSON ? Optional.empty() : FeatureFormat.find(suffix);
    }

    @Override
    public MediaType type() {
        return mediaType;
    }

    @Override
    public String word() {
        return ConstantParameter.word(this);
    }

    /** As {@link AnswerFormat#choose}. @param offered what the resource can answer, the default first */
    public static Format choose(String f, String accept, Format... offered) {
        return AnswerFormat.choose(f, accept, List.of(offered));
    }
}
