package org.spatialplan.ogc.api.features;

import static org.spatialplan.ogc.api.ApiParts.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;

/** The resources of OGC API – Features as OpenAPI path items. */
final class FeaturesPaths {

    private static final String TAG = "Features";

    private final Collections collections;

    FeaturesPaths(Collections collections) {
        this.collections = collections;
    }

    Map<String, Object> toMap() {
        Map<String, Object> collection = ApiParts.pathParameter(
                "collectionId", Messages.of("ogc.api.collection-id").both(), collections.ids());
        Map<String, Object> feature = ApiParts.pathParameter(
                "featureId", Messages.of("ogc.api.feature-id").both(), List.of());
        List<Map<String, Object>> alone = List.of(collection);
        List<Map<String, Object>> one = new ArrayList<>(List.of(collection, feature));
        one.addAll(ApiParts.parameters(
                List.of(collections.crs().parameter(ItemParameters.CRS), DatetimeParameter.DATETIME)));
        String path = "/collections/{collectionId}";
        Map<String, Object> items = ApiParts.presented(
                "getFeatures",
                TAG,
                Messages.of("ogc.api.features").both(),
                with(collection, ItemParameters.described(collections)),
                OgcFormats.FEATURES);
        Map<String, Object> item = ApiParts.presented(
                "getFeature", TAG, Messages.of("ogc.api.one-feature").both(), one, OgcFormats.FEATURE);
        if (collections.mayEdit()) {
            items.putAll(EditPaths.ofItems());
            item.putAll(EditPaths.ofOne());
        }
        return map(
                "/collections",
                ApiParts.presented(
                        "getCollections",
                        TAG,
                        Messages.of("ogc.api.collections").both(),
                        List.of(),
                        OgcFormats.DOCUMENT),
                path,
                ApiParts.presented(
                        "describeCollection",
                        TAG,
                        Messages.of("ogc.api.one-collection").both(),
                        alone,
                        OgcFormats.DOCUMENT),
                path + "/schema",
                ApiParts.presented(
                        "getSchema", TAG, Messages.of("ogc.api.schema").both(), alone, OgcFormats.SCHEMA),
                path + "/queryables",
                ApiParts.presented(
                        "getQueryables", TAG, Messages.of("ogc.api.queryables").both(), alone, OgcFormats.SCHEMA),
                path + "/sortables",
                ApiParts.presented(
                        "getSortables", TAG, Messages.of("ogc.api.sortables").both(), alone, OgcFormats.SCHEMA),
                path + "/items",
                items,
                path + "/items/{featureId}",
                item);
    }

    private static List<Map<String, Object>> with(Map<String, Object> collection, List<QueryParameter<?>> described) {
        return Stream.concat(Stream.of(collection), ApiParts.parameters(described).stream())
                .toList();
    }
}
