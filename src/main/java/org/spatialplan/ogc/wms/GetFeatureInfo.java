package org.spatialplan.ogc.wms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.spatialplan.ogc.words.ValueWords;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/** Answers GetFeatureInfo: the features drawn at a pixel of a map. Thread-safe. */
@Component
class GetFeatureInfo implements WmsOperation {

    static final List<InfoFormat> FORMATS =
            List.of(new InfoGeoJson(), new InfoHtml(), new InfoText(), new InfoGml2(), new InfoGml3());

    private final MapQueryReader queries;
    private final WmsLayers layers;
    private final Clock clock;

    GetFeatureInfo(MapQueryReader queries, WmsLayers layers, Clock clock) {
        this.queries = queries;
        this.layers = layers;
        this.clock = clock;
    }

    /** Returns the operation's names; {@code feature_info} is the one of WMS 1.0. */
    @Override
    public Set<String> names() {
        return Set.of("getfeatureinfo", "feature_info");
    }

    @Override
    public WmsAnswer answer(WmsRequest request) {
        MapQuery map = queries.read(request);
        InfoQuery query = InfoQuery.parse(request, map, layers);
        String type = type(request);
        InfoFormat format = FORMATS.stream()
                .filter(each -> each.mediaTypes().contains(plain(type)))
                .findFirst()
                .orElseThrow(() -> WmsException.invalid(
                        WmsCode.INVALID_FORMAT,
                        "info_format",
                        type,
                        advertised().toString()));
        double scale = MapRequest.of(map.width(), map.height(), map.box(), map.crs())
                .withPixelMm(map.pixelMm())
                .scaleDenominator();
        List<FoundFeatures> found = new FeatureSearch(query, scale, request.client()).find();
        ValueWords words = words(request);
        return new WmsAnswer(
                contentType(format.mediaTypes().get(0)),
                () -> format.write(found, map.crs(), words),
                java.util.Optional.empty(),
                map.warnings());
    }

    private ValueWords words(WmsRequest request) {
        PlanMap map = layers.catalogue().map();
        LocalDate day = LocalDate.ofInstant(clock.instant(), map.catalogue().timeZone());
        return new ValueWords(map, day, request.language(), request::page);
    }

    /** Adds the character set to a text's media type, because browsers assume another one. */
    private static String contentType(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }

    static List<String> advertised() {
        return FORMATS.stream().map(format -> format.mediaTypes().get(0)).toList();
    }

    /** Returns the media type. WMS 1.1.1 leaves the choice to the service if the parameter is missing. */
    private static String type(WmsRequest request) {
        return request.version() == WmsVersion.V1_1_1
                ? request.kvp().find("INFO_FORMAT").orElse("text/plain")
                : request.require("INFO_FORMAT");
    }

    /** Removes the character set, which is always UTF-8. */
    private static String plain(String type) {
        return type.toLowerCase(Locale.ROOT).replaceAll(";\\s*charset=.*", "").strip();
    }
}
