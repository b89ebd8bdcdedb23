package org.spatialplan.ogc.api.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.CrsTitles;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.MapPageLinks;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.PageMap;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Makes the values of collections' HTML pages. */
final class CollectionPage {

    private CollectionPage() {}

    static String title(FeatureType type, Language language) {
        return language.text(type.definition().titleZh(), type.definition().titleEn());
    }

    static Map<String, Object> list(List<FeatureTable> tables, List<OgcFace.Listed> others, OgcRequest request) {
        Language language = request.language();
        return Map.of(
                "countWord",
                language.text(Messages.of("ogc.features")),
                "collectionWord",
                language.text(Messages.of("ogc.collection")),
                "descriptionWord",
                language.text(Messages.of("ogc.description")),
                "collections",
                Stream.concat(
                                tables.stream().map(table -> row(table.type(), request)),
                                others.stream()
                                        .map(other -> row(
                                                other.id(),
                                                other.title(),
                                                other.description(),
                                                other.count(),
                                                request)))
                        .toList());
    }

    private static Map<String, Object> row(FeatureType type, OgcRequest request) {
        LayerDefinition layer = type.definition();
        return row(
                type.id(),
                new LocalizedText(layer.titleZh(), layer.titleEn()),
                new LocalizedText(layer.descriptionZh(), layer.descriptionEn()),
                type.count(),
                request);
    }

    private static Map<String, Object> row(
            String id, LocalizedText title, LocalizedText description, int count, OgcRequest request) {
        return Map.of(
                "href",
                HtmlPages.page(request, "/ogc/collections/" + id),
                "items",
                HtmlPages.page(request, "/ogc/collections/" + id + "/items"),
                "title",
                request.language().text(title),
                "description",
                request.language().text(description),
                "count",
                count);
    }

    /** The limits of a layer, which every page about the layer shows. */
    static Map<String, Object> limits(LayerDefinition layer, Language language) {
        return Map.of(
                "limits",
                language.text(layer.limits().zh(), layer.limits().en()),
                "limitsWord",
                language.text(Messages.of("ogc.limits")));
    }

    static Map<String, Object> one(
            FeatureType type,
            CollectionAnswer answer,
            List<FeatureTable> tables,
            List<Crs> systems,
            OgcRequest request) {
        Language language = request.language();
        LayerDefinition layer = type.definition();
        String path = "/ogc/collections/" + type.id();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("description", language.text(layer.descriptionZh(), layer.descriptionEn()));
        model.putAll(limits(layer, language));
        model.put("attributionWord", language.text(Messages.of("ogc.attribution")));
        model.put("attribution", layer.attribution());
        model.put("crsWord", language.text(Messages.of("ogc.coordinate-reference-systems")));
        model.put("crs", systems.stream().map(crs -> system(crs, language)).toList());
        model.put("versionWord", language.text(Messages.of("ogc.current-version")));
        model.put(
                "version",
                type.version().number() + " · " + request.moment(type.version().addedAt()));
        boolean drawn = has(answer, "map");
        if (drawn) {
            model.put("onMap", MapPageLinks.layers(request, List.of(type.id())));
            model.put(
                    "map",
                    PageMap.of("", List.of(type.id()), tables, type.extent()).toModel());
        }
        model.put("addresses", addresses(type, drawn, request));
        model.put("hash", type.version().sha256());
        List<Map<String, String>> entries = new ArrayList<>(List.of(
                entry(request, path + "/items", language.text(Messages.of("ogc.browse-features"))),
                entry(request, path + "/schema", language.text(Messages.of("ogc.schema"))),
                entry(request, path + "/queryables", language.text(Messages.of("ogc.queryables"))),
                entry(request, path + "/sortables", language.text(Messages.of("ogc.sortables"))),
                Map.of("href", request.address(path + "/items", "f", "json", "limit", "10000"), "title", "GeoJSON"),
                Map.of("href", request.address(path + "/items", "f", "csv", "limit", "10000"), "title", "CSV")));
        if (drawn) {
            entries.add(Map.of(
                    "href",
                    request.address(path + "/map", "f", "png"),
                    "title",
                    language.text(Messages.of("ogc.page.map"))));
        }
        if (has(answer, "styles")) {
            entries.add(entry(request, path + "/styles", language.text(Messages.of("ogc.styles"))));
        }
        model.put("entries", entries);
        return model;
    }

    private static Map<String, String> system(Crs crs, Language language) {
        return Map.of("title", language.text(CrsTitles.of(crs)), "uri", CrsUris.uri(crs));
    }

    /** What programs are told, to be copied. */
    private static List<Map<String, String>> addresses(FeatureType type, boolean drawn, OgcRequest request) {
        String path = "/ogc/collections/" + type.id();
        List<Map<String, String>> addresses = new ArrayList<>();
        addresses.add(address("OGC API – Features", request.address(path)));
        addresses.add(address("GeoJSON", request.address(path + "/items", "f", "json", "limit", "10000")));
        addresses.add(address(
                "WFS 2.0.0",
                request.address(
                        "/ows",
                        "SERVICE",
                        "WFS",
                        "VERSION",
                        "2.0.0",
                        "REQUEST",
                        "GetFeature",
                        "TYPENAMES",
                        type.id())));
        if (drawn) {
            addresses.add(address("WMS 1.3.0 · LAYERS=" + type.id(), request.address("/ows")));
            addresses.add(address(
                    request.language().text(Messages.of("ogc.page.vector-tiles")),
                    request.address(path) + "/tiles/WebMercatorQuad/{z}/{y}/{x}"));
        }
        return addresses;
    }

    private static Map<String, String> address(String title, String text) {
        return Map.of("title", title, "text", text);
    }

    private static boolean has(CollectionAnswer answer, String relation) {
        return answer.links().stream().anyMatch(link -> link.rel().equals(OgcLinks.REL + relation));
    }

    private static Map<String, String> entry(OgcRequest request, String path, String title) {
        return Map.of("href", HtmlPages.page(request, path), "title", title);
    }
}
