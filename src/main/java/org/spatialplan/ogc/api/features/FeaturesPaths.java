package org.spatialplan.ogc.api.features;

import static org.spatialplan.ogc.api.ApiParts.map;
import static org.spatialplan.ogc.api.ApiParts.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.feature.Property;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.OgcFormats;

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
                ApiParts.presented("getFeatures", TAG, "要素 / its features", items(collection), OgcFormats.FEATURES),
                path + "/items/{featureId}",
                ApiParts.presented(
                        "getFeature",
                        TAG,
                        "单个要素 / one feature",
                        List.of(collection, feature, crs("crs"), datetime()),
                        OgcFormats.FEATURE));
    }

    private List<Map<String, Object>> items(Map<String, Object> collection) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(collection));
        all.add(parameter(
                "limit",
                "至多返回的要素数；更大的值按最大值处理 / at most so many features",
                map(
                        "type",
                        "integer",
                        "minimum",
                        1,
                        "maximum",
                        ItemParameters.MAX_LIMIT,
                        "default",
                        ItemParameters.DEFAULT_LIMIT)));
        all.add(parameter(
                "offset", "跳过的要素数 / leave out the first so many", map("type", "integer", "minimum", 0, "default", 0)));
        all.add(parameter(
                "bbox",
                "范围，按 bbox-crs 的轴序；只返回位于其中的要素，没有位置的要素不返回，其数目见 numberWithoutPlace"
                        + " / a box in the axis order of bbox-crs: features with a place in it. Those without any place"
                        + " are not among them, as 17-069r4 (fc-bbox-response C) would have it; numberWithoutPlace"
                        + " counts them",
                map("type", "array", "minItems", 4, "maxItems", 6, "items", map("type", "number"))));
        all.add(crs("bbox-crs"));
        all.add(crs("crs"));
        all.add(datetime());
        all.add(parameter("filter", "CQL2 条件 / condition in CQL2", map("type", "string")));
        all.add(parameter(
                "filter-lang",
                "条件的语言 / language of the filter",
                map(
                        "type",
                        "string",
                        "enum",
                        List.of(FilterParameter.TEXT, FilterParameter.JSON),
                        "default",
                        FilterParameter.TEXT)));
        all.add(crs("filter-crs"));
        all.add(parameter("sortby", "排序：+属性升序，-属性降序 / names with + or -", names()));
        all.add(parameter("properties", "只返回这些属性 / only these properties", names()));
        all.add(parameter("skipGeometry", "不返回几何 / without geometry", map("type", "boolean", "default", false)));
        all.addAll(queryables());
        return all;
    }

    /** Every property of any collection; one that the asked collection does not have is refused. */
    private List<Map<String, Object>> queryables() {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        collections.list().forEach(table -> table.type().properties().stream()
                .filter(property -> !ItemParameters.isTaken(property.name()))
                .forEach(property -> byName.putIfAbsent(property.name(), queryable(property))));
        return List.copyOf(byName.values());
    }

    private static Map<String, Object> queryable(Property property) {
        Map<String, Object> schema =
                switch (property.type()) {
                    case STRING -> map("type", "string");
                    case INTEGER -> map("type", "integer");
                    case NUMBER -> map("type", "number");
                    case BOOLEAN -> map("type", "boolean");
                    case DATE -> map("type", "string", "format", "date");
                    case DATE_TIME -> map("type", "string", "format", "date-time");
                };
        return parameter(property.name(), property.titleZh() + "等于 / equals: " + property.titleEn(), schema);
    }

    private static Map<String, Object> names() {
        return map("type", "array", "items", map("type", "string"));
    }

    private static Map<String, Object> datetime() {
        return parameter("datetime", "此时的版本 / the version of that time, RFC 3339", map("type", "string"));
    }

    private Map<String, Object> crs(String name) {
        return parameter(
                name,
                "坐标系 / coordinate reference system",
                map("type", "string", "format", "uri", "enum", collections.crs().list(), "default", CrsUris.CRS84));
    }
}
