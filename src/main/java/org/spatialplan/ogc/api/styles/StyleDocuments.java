package org.spatialplan.ogc.api.styles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.PageLink;

/** Makes the list of styles and their metadata (20-009, /req/core/styles-success and style-md-success). */
final class StyleDocuments {

    private static final String PICTURE = MediaFormat.PNG.mediaType();

    private final StyleFormats formats;
    private final OgcRequest request;

    StyleDocuments(StyleFormats formats, OgcRequest request) {
        this.formats = formats;
        this.request = request;
    }

    Map<String, Object> list(List<OfferedStyle> styles) {
        return ApiParts.map(
                "default",
                styles.get(0).id(),
                "styles",
                styles.stream().map(this::item).toList(),
                "links",
                OgcLinks.selfAndAlternates(request, OgcFormats.DOCUMENT));
    }

    private Map<String, Object> item(OfferedStyle style) {
        List<PageLink> links = new ArrayList<>(stylesheets(style));
        links.add(link(
                style.path() + "/metadata",
                "describedby",
                MediaFormat.JSON.mediaType(),
                Messages.of("ogc.link.style-metadata"),
                "f",
                "json"));
        links.addAll(maps(style));
        return ApiParts.map("id", style.id(), "title", style.title().both(), "links", links);
    }

    private List<PageLink> stylesheets(OfferedStyle style) {
        return formats.of(style).stream()
                .map(format -> stylesheet(style, format))
                .toList();
    }

    private PageLink stylesheet(OfferedStyle style, MediaFormat format) {
        return link(
                style.path(),
                "stylesheet",
                format.mediaType(),
                Messages.of("ogc.link.stylesheet", name(format)),
                "f",
                format.name());
    }

    static String name(MediaFormat format) {
        return format.equals(OgcFormats.MAPBOX) ? "Mapbox Style" : "OGC SLD";
    }

    private List<PageLink> maps(OfferedStyle style) {
        List<PageLink> links = new ArrayList<>();
        links.add(link(style.path() + "/map", OgcLinks.REL + "map", PICTURE, Messages.of("ogc.link.map"), "f", "png"));
        links.add(link(
                style.path() + "/map",
                "preview",
                PICTURE,
                Messages.of("ogc.link.preview"),
                "f",
                "png",
                "width",
                "400"));
        return links;
    }

    Map<String, Object> metadata(OfferedStyle style, MapboxDocument converted) {
        List<PageLink> links = new ArrayList<>(OgcLinks.selfAndAlternates(request, OgcFormats.DOCUMENT));
        links.addAll(maps(style));
        if (!style.isOfPlan()) {
            StyledTable layer = style.layers().get(0);
            links.add(link(
                    "/ows",
                    OgcLinks.REL + "legend",
                    PICTURE,
                    Messages.of("ogc.link.legend"),
                    "SERVICE",
                    "WMS",
                    "VERSION",
                    "1.3.0",
                    "REQUEST",
                    "GetLegendGraphic",
                    "LAYER",
                    layer.id(),
                    "STYLE",
                    layer.style().name(),
                    "FORMAT",
                    PICTURE));
        }
        String tiles = style.isOfPlan()
                ? "/ogc/tiles"
                : "/ogc/collections/" + style.layers().get(0).id() + "/tiles";
        links.add(link(
                tiles,
                OgcLinks.REL + "tilesets-vector",
                MediaFormat.JSON.mediaType(),
                Messages.of("ogc.link.tiles-of-style"),
                "f",
                "json"));
        return ApiParts.map(
                "id",
                style.id(),
                "title",
                style.title().both(),
                "description",
                description(style).both(),
                "scope",
                "style",
                "stylesheets",
                formats.of(style).stream().map(format -> sheet(style, format)).toList(),
                "layers",
                layers(style, converted),
                "leftOff",
                converted.leftOff(),
                "links",
                links);
    }

    static LocalizedText description(OfferedStyle style) {
        return Messages.of("ogc.style.description", style.title());
    }

    private Map<String, Object> sheet(OfferedStyle style, MediaFormat format) {
        boolean mapbox = format.equals(OgcFormats.MAPBOX);
        return ApiParts.map(
                "title",
                name(format),
                "version",
                mapbox ? "8" : format.equals(StyleFormats.SLD_11) ? "1.1" : "1.0",
                "specification",
                mapbox ? "https://maplibre.org/maplibre-style-spec/" : "https://www.ogc.org/standards/sld/",
                "native",
                !mapbox,
                "link",
                stylesheet(style, format));
    }

    private List<Map<String, Object>> layers(OfferedStyle style, MapboxDocument converted) {
        List<Map<String, Object>> layers = new ArrayList<>();
        for (int i = 0; i < style.layers().size(); i++) {
            FeatureType type = style.layers().get(i).table().type();
            layers.add(ApiParts.map(
                    "id",
                    type.id(),
                    "description",
                    new LocalizedText(
                                    type.definition().titleZh(),
                                    type.definition().titleEn())
                            .both(),
                    "dataType",
                    "vector",
                    "geometryType",
                    switch (type.geometry()) {
                        case POINT -> "points";
                        case CURVE -> "lines";
                        case SURFACE -> "polygons";
                        case ANY -> "any";
                    },
                    "propertiesSchema",
                    schemas(type, converted.properties(i)),
                    "sampleData",
                    link(
                            "/ogc/collections/" + type.id() + "/items",
                            "start",
                            OgcFormats.GEOJSON.mediaType(),
                            Messages.of("ogc.link.items"),
                            "f",
                            "json")));
        }
        return layers;
    }

    private static Map<String, Object> schemas(FeatureType type, List<String> properties) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        for (String name : properties) {
            type.findProperty(name).ifPresent(property -> schemas.put(name, ApiParts.map("type", kind(property))));
        }
        return schemas;
    }

    private static String kind(Property property) {
        return switch (property.type()) {
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case STRING, DATE, DATE_TIME -> "string";
        };
    }

    private PageLink link(String path, String rel, String type, LocalizedText title, String... query) {
        return new PageLink(request.address(path, query), rel, type, title.both());
    }
}
