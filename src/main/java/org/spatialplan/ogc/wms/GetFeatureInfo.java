package org.spatialplan.ogc.wms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.spatialplan.portrayal.MapRequest;
import org.springframework.stereotype.Component;

/** GetFeatureInfo: what is drawn at a pixel of a map. Thread-safe. */
@Component
class GetFeatureInfo implements WmsOperation {

    static final List<InfoFormat> FORMATS =
            List.of(new InfoGeoJson(), new InfoHtml(), new InfoText(), new InfoGml2(), new InfoGml3());

    private final MapQueries queries;
    private final WmsLayers layers;

    GetFeatureInfo(MapQueries queries, WmsLayers layers) {
        this.queries = queries;
        this.layers = layers;
    }

    /** {@code feature_info} is its name in WMS 1.0. */
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
        return new WmsAnswer(
                contentType(format.mediaTypes().get(0)),
                () -> format.write(found, map.crs()),
                java.util.Optional.empty(),
                map.warnings());
    }

    /** Of a text without its character set browsers take another one. */
    private static String contentType(String mediaType) {
        return mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType;
    }

    static List<String> advertised() {
        return FORMATS.stream().map(format -> format.mediaTypes().get(0)).toList();
    }

    /** WMS 1.1.1 leaves the choice to the service if nothing is asked for. */
    private static String type(WmsRequest request) {
        return request.version() == WmsVersion.V1_1_1
                ? request.kvp().find("INFO_FORMAT").orElse("text/plain")
                : request.require("INFO_FORMAT");
    }

    /** Without a character set, which is always UTF-8. */
    private static String plain(String type) {
        return type.toLowerCase(Locale.ROOT).replaceAll(";\\s*charset=.*", "").strip();
    }
}
