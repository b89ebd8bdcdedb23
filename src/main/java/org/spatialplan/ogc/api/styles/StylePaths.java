package org.spatialplan.ogc.api.styles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;

/** The addresses of styles, and their path items of OpenAPI 3.0. */
final class StylePaths {

    static final String LIST = "/ogc/styles";
    static final String STYLE = LIST + "/{styleId}";
    static final String SPRITE = STYLE + "/sprite";
    static final String METADATA = "/metadata";
    static final String LIST_OF_COLLECTION = "/ogc/collections/{collectionId}/styles";
    static final String STYLE_OF_COLLECTION = LIST_OF_COLLECTION + "/{styleId}";

    static final QueryParameter<String> DATETIME = QueryParameter.text("datetime")
            .means(Messages.of("ogc.parameter.datetime-tiles").both());

    private static final String TAG = "Styles";
    private static final List<MediaFormat> SHEETS = List.of(OgcFormats.MAPBOX, StyleFormats.SLD_10);

    private final Map<String, Object> paths = new LinkedHashMap<>();

    static Map<String, Object> all() {
        StylePaths all = new StylePaths();
        all.document(LIST, "getStyles", Messages.of("ogc.api.styles"));
        all.sheet(STYLE, "getStyle");
        all.document(STYLE + METADATA, "getStyleMetadata", Messages.of("ogc.api.style-metadata"));
        all.sprite(".json", "getSpriteIndex", MediaFormat.JSON);
        all.sprite(".png", "getSprite", MediaFormat.PNG);
        all.sprite("@2x.json", "getDenseSpriteIndex", MediaFormat.JSON);
        all.sprite("@2x.png", "getDenseSprite", MediaFormat.PNG);
        all.document(LIST_OF_COLLECTION, "getStylesOfCollection", Messages.of("ogc.api.styles-of-collection"));
        all.sheet(STYLE_OF_COLLECTION, "getStyleOfCollection");
        all.document(
                STYLE_OF_COLLECTION + METADATA, "getStyleMetadataOfCollection", Messages.of("ogc.api.style-metadata"));
        return all.paths;
    }

    private void document(String address, String operation, LocalizedText summary) {
        put(address, ApiParts.presented(operation, TAG, summary.both(), variables(address), OgcFormats.DOCUMENT));
    }

    private void sheet(String address, String operation) {
        List<Map<String, Object>> parameters = variables(address);
        parameters.addAll(ApiParts.parameters(List.of(DATETIME)));
        parameters.add(ApiParts.format(SHEETS));
        put(address, ApiParts.get(operation, TAG, Messages.of("ogc.api.style").both(), parameters, SHEETS));
    }

    private void sprite(String ending, String operation, MediaFormat format) {
        List<Map<String, Object>> parameters = variables(SPRITE);
        parameters.add(ApiParts.format(List.of(format)));
        put(
                SPRITE + ending,
                ApiParts.get(operation, TAG, Messages.of("ogc.api.sprite").both(), parameters, List.of(format)));
    }

    private void put(String address, Map<String, Object> item) {
        paths.put(address.substring("/ogc".length()), item);
    }

    private static List<Map<String, Object>> variables(String address) {
        List<Map<String, Object>> variables = new ArrayList<>();
        if (address.contains("{collectionId}")) {
            variables.add(ApiParts.pathParameter(
                    "collectionId", Messages.of("ogc.api.collection-id").both(), List.of()));
        }
        if (address.contains("{styleId}")) {
            variables.add(ApiParts.pathParameter(
                    "styleId", Messages.of("ogc.api.style-id").both(), List.of()));
        }
        return variables;
    }
}
