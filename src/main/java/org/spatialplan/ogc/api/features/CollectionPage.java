package org.spatialplan.ogc.api.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.Language;

/** Collections as values of their HTML pages. */
final class CollectionPage {

    private CollectionPage() {}

    static String title(FeatureType type, Language language) {
        return language.text(type.definition().titleZh(), type.definition().titleEn());
    }

    static Map<String, Object> list(List<FeatureTable> tables, OgcRequest request) {
        Language language = request.language();
        return Map.of(
                "countWord",
                language.text("要素数", "features"),
                "collectionWord",
                language.text("数据集", "collection"),
                "descriptionWord",
                language.text("说明", "description"),
                "collections",
                tables.stream().map(table -> row(table.type(), request)).toList());
    }

    private static Map<String, Object> row(FeatureType type, OgcRequest request) {
        LayerDefinition layer = type.definition();
        return Map.of(
                "href",
                HtmlPages.page(request, "/ogc/collections/" + type.id()),
                "items",
                HtmlPages.page(request, "/ogc/collections/" + type.id() + "/items"),
                "title",
                title(type, request.language()),
                "description",
                request.language().text(layer.descriptionZh(), layer.descriptionEn()),
                "count",
                type.count());
    }

    /** What every page that shows of the layer has to say of it. */
    static Map<String, Object> limits(LayerDefinition layer, Language language) {
        return Map.of(
                "limits",
                language.text(layer.limits().zh(), layer.limits().en()),
                "limitsWord",
                language.text("使用限制", "Limits"));
    }

    static Map<String, Object> one(FeatureType type, CollectionAnswer answer, OgcRequest request) {
        Language language = request.language();
        LayerDefinition layer = type.definition();
        String path = "/ogc/collections/" + type.id();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("description", language.text(layer.descriptionZh(), layer.descriptionEn()));
        model.putAll(limits(layer, language));
        model.put("attributionWord", language.text("来源", "Attribution"));
        model.put("attribution", layer.attribution());
        model.put("crsWord", language.text("坐标系", "Coordinate reference systems"));
        model.put("crs", answer.crs());
        model.put("versionWord", language.text("现行版本", "Current version"));
        model.put("version", type.version().number() + " · " + type.version().addedAt());
        model.put("hash", type.version().sha256());
        model.put(
                "entries",
                List.of(
                        entry(request, path + "/items", language.text("浏览要素", "Browse features")),
                        entry(request, path + "/schema", language.text("属性结构", "Schema")),
                        entry(request, path + "/queryables", language.text("可查询属性", "Queryables")),
                        entry(request, path + "/sortables", language.text("可排序属性", "Sortables")),
                        Map.of(
                                "href",
                                request.address(path + "/items", "f", "json", "limit", "10000"),
                                "title",
                                "GeoJSON"),
                        Map.of(
                                "href",
                                request.address(path + "/items", "f", "csv", "limit", "10000"),
                                "title",
                                "CSV")));
        return model;
    }

    private static Map<String, String> entry(OgcRequest request, String path, String title) {
        return Map.of("href", HtmlPages.page(request, path), "title", title);
    }
}
