package org.spatialplan.web.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.transfer.feature.FeatureFormat;
import org.springframework.http.MediaType;

/** Formats of answers, asked for by {@code f} or by the header Accept. */
public enum Format {
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

    public MediaType mediaType() {
        return mediaType;
    }

    /**
     * The format that is wanted: {@code f} decides; without it the first of the offered that Accept names; else the first
     * offered.
     *
     * @param offered what the resource can answer, the default first
     */
    public static Format choose(String f, String accept, Format... offered) {
        Optional<Format> asked = ConstantParameter.parse("f", f, Format.class);
        if (asked.isPresent()) {
            return asked.filter(Arrays.asList(offered)::contains).orElseThrow(() -> notOffered(f, offered));
        }
        return accepted(accept).stream()
                .filter(MediaType::isConcrete)
                .flatMap(type -> Arrays.stream(offered).filter(format -> type.isCompatibleWith(format.mediaType)))
                .findFirst()
                .orElse(offered[0]);
    }

    private static List<MediaType> accepted(String accept) {
        return accept == null ? List.of() : MediaType.parseMediaTypes(accept);
    }

    private static BadParameterException notOffered(String f, Format... offered) {
        String words = Arrays.stream(offered).map(ConstantParameter::word).collect(Collectors.joining(", "));
        return new BadParameterException("f", f, "one of " + words);
    }
}
