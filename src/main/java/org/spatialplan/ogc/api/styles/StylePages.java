package org.spatialplan.ogc.api.styles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/** Shows styles to people. */
final class StylePages {

    private StylePages() {}

    static String list(List<OfferedStyle> styles, String title, List<Crumb> above, OgcRequest request) {
        Language language = request.language();
        return HtmlPages.render(
                request,
                "styles",
                title,
                above,
                Map.of(
                        "styleWord",
                        language.text(Messages.of("ogc.styles")),
                        "mapWord",
                        language.text(Messages.of("ogc.link.map")),
                        "styles",
                        styles.stream().map(style -> row(style, request)).toList()));
    }

    private static Map<String, Object> row(OfferedStyle style, OgcRequest request) {
        return Map.of(
                "id",
                style.id(),
                "title",
                request.language().text(style.title()),
                "href",
                HtmlPages.page(request, style.path() + "/metadata"),
                "map",
                request.address(style.path() + "/map", "f", "png"));
    }

    static String metadata(
            OfferedStyle style, MapboxDocument converted, StyleFormats formats, List<Crumb> above, OgcRequest request) {
        Language language = request.language();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("description", language.text(StyleDocuments.description(style)));
        model.put("picture", request.address(style.path() + "/map", "f", "png", "width", "720"));
        model.put("whole", request.address(style.path() + "/map", "f", "png"));
        model.put("mapWord", language.text(Messages.of("ogc.link.map")));
        model.put("encodingsWord", language.text(Messages.of("ogc.style.encodings")));
        model.put(
                "encodings",
                formats.of(style).stream()
                        .map(format -> Map.of(
                                "href", request.address(style.path(), "f", format.name()),
                                "title", StyleDocuments.name(format)))
                        .toList());
        model.put("leftOffWord", language.text(Messages.of("ogc.left-off")));
        model.put(
                "leftOff",
                converted.leftOff().stream()
                        .map(each -> Map.of(
                                "text",
                                each.get(language == Language.ZH ? "zh" : "en"),
                                "rules",
                                each.get("rules") instanceof List<?> rules
                                        ? String.join(
                                                ", ",
                                                rules.stream()
                                                        .map(Object::toString)
                                                        .toList())
                                        : ""))
                        .toList());
        return HtmlPages.render(request, "style", language.text(style.title()), above, model);
    }
}
