package org.spatialplan.ogc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.transfer.feature.FeatureFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/** Encodings of the OGC APIs' resources, asked for by {@code f} or by the header Accept. */
public enum OgcFormat {
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

    /** As {@code f} names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType.toString();
    }

    /**
     * The format that is wanted: {@code f} decides, else the header's best wish that is offered.
     *
     * @param offered what the resource can answer, the default first
     * @throws ResponseStatusException 406 if the header wishes for nothing that is offered
     */
    static OgcFormat choose(Optional<String> f, String accept, List<OgcFormat> offered) {
        if (f.isPresent()) {
            return offered.stream()
                    .filter(format -> format.word().equals(f.get()))
                    .findFirst()
                    .orElseThrow(() -> new BadParameterException(
                            "f",
                            f.get(),
                            "one of " + offered.stream().map(OgcFormat::word).collect(Collectors.joining(", "))));
        }
        return wishes(accept).stream()
                .flatMap(wish -> offered.stream().filter(format -> format.fulfils(wish)))
                .findFirst()
                .orElseThrow(() -> notAcceptable(offered));
    }

    private static List<MediaType> wishes(String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.ALL);
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(wish -> wish.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .toList();
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    private boolean fulfils(MediaType wish) {
        boolean anyJson = this == JSON
                && (wish.getSubtype().equals("json") || wish.getSubtype().endsWith("+json"));
        return anyJson || wish.isCompatibleWith(mediaType);
    }

    private static ResponseStatusException notAcceptable(List<OgcFormat> offered) {
        String types =
                Arrays.toString(offered.stream().map(OgcFormat::mediaType).toArray());
        return new ResponseStatusException(HttpStatus.NOT_ACCEPTABLE, "Offered are " + types);
    }
}
