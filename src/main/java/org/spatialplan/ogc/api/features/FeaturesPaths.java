package org.spatialplan.ogc.api.features;

import static org.spatialplan.ogc.api.ApiParts.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.web.parameter.QueryParameter;

/** OGC API – Features as OpenAPI path items. */
final class FeaturesPaths {

    private static final String TAG = "Features";

    private final Collections collections;

    FeaturesPaths(Collections collections) {
        this.collections = collections;
    }

    Map<String, Object> toMap() {
        Map<String, Object> collection = ApiParts.pathParameter("collectionId", "数据集 / collection", collections.ids());
        Map<String, Object> feature = ApiParts.pathParameter("featureId", "要素标识 / id of the feature", List.of());
        List<Map<String, Object>> alone = List.of(collection);
        List<Map<String, Object>> one = new ArrayList<>(List.of(collection, feature));
        one.addAll(ApiParts.parameters(
                List.of(collections.crs().parameter(ItemParameters.CRS), DatetimeParameter.DATETIME)));
        String path = "/collections/{collectionId}";
        return map(
                "/collections",
                ApiParts.presented("getCollections", TAG, "数据集列表 / the collections", List.of(), OgcFormats.DOCUMENT),
                path,
                ApiParts.presented("describeCollection", TAG, "数据集 / a collection", alone, OgcFormats.DOCUMENT),
                path + "/schema",
                ApiParts.presented("getSchema", TAG, "属性结构 / its schema", alone, OgcFormats.SCHEMA),
                path + "/queryables",
                ApiParts.presented("getQueryables", TAG, "可查询属性 / its queryables", alone, OgcFormats.SCHEMA),
                path + "/sortables",
                ApiParts.presented("getSortables", TAG, "可排序属性 / its sortables", alone, OgcFormats.SCHEMA),
                path + "/items",
                ApiParts.presented(
                        "getFeatures",
                        TAG,
                        "要素 / its features",
                        with(collection, ItemParameters.described(collections)),
                        OgcFormats.FEATURES),
                path + "/items/{featureId}",
                ApiParts.presented("getFeature", TAG, "单个要素 / one feature", one, OgcFormats.FEATURE));
    }

    private static List<Map<String, Object>> with(Map<String, Object> collection, List<QueryParameter<?>> described) {
        return Stream.concat(Stream.of(collection), ApiParts.parameters(described).stream())
                .toList();
    }
}
