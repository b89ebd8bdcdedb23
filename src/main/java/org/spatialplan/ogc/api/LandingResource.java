package org.spatialplan.ogc.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.PageLink;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where OGC API clients begin: the landing page and the conformance declaration. */
@RestController
@Hidden
@ChecksOwnParameters
class LandingResource {

    private static final String JSON = MediaFormat.JSON.mediaType();
    private static final String TEXT_ZH = "规划落图：这块地上规划了什么？能不能建？";
    private static final String TEXT_EN =
            "A city's plan on its map: what is planned on this ground, and may it be built here?";

    private final List<OgcFace> faces;
    private final FeatureCatalogue features;

    LandingResource(ObjectProvider<OgcFace> faces, FeatureCatalogue features) {
        this.faces = faces.orderedStream().toList();
        this.features = features;
    }

    @GetMapping({"/ogc", "/ogc/"})
    ResponseEntity<Object> landing(HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
        List<PageLink> links = links(request);
        Catalogue city = features.map().catalogue();
        if (request.isHtml()) {
            String title = request.language()
                    .text(Messages.of("ogc.spatial-plan", new LocalizedText(city.cityZh(), city.cityEn())));
            return OgcAnswers.html(HtmlPages.render(request, "landing", title, List.of(), page(request)), request);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", city.cityZh() + "规划落图 / Spatial plan of " + city.cityEn());
        document.put("description", TEXT_ZH + " / " + TEXT_EN);
        document.put("links", links);
        return OgcAnswers.json(document, request);
    }

    @GetMapping({"/ogc/conformance", "/ogc/conformance/"})
    ResponseEntity<Object> conformance(HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
        List<String> classes = faces.stream()
                .flatMap(face -> face.conformance().stream())
                .distinct()
                .toList();
        if (request.isHtml()) {
            Language language = request.language();
            List<HtmlPages.Crumb> crumbs = List.of(home(language));
            Map<String, Object> model = Map.of("classes", classes);
            String title = language.text(Messages.of("ogc.conformance"));
            return OgcAnswers.html(HtmlPages.render(request, "conformance", title, crumbs, model), request);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("conformsTo", classes);
        document.put("links", OgcLinks.selfAndAlternates(request, OgcFormats.DOCUMENT));
        return OgcAnswers.json(document, request);
    }

    /** The landing page, above all others. */
    static HtmlPages.Crumb home(Language language) {
        return new HtmlPages.Crumb("/ogc", language.text(Messages.of("ogc.home")));
    }

    private List<PageLink> links(OgcRequest request) {
        List<PageLink> links = new ArrayList<>(OgcLinks.selfAndAlternates(request, OgcFormats.DOCUMENT));
        links.add(new PageLink(
                request.address("/ogc/api"),
                "service-desc",
                OgcFormats.API.get(0).mediaType(),
                "接口说明 / API description"));
        links.add(new PageLink(
                request.address("/ogc/api", "f", "html"), "service-doc", "text/html", "接口文档 / API documentation"));
        String conformance = request.address("/ogc/conformance");
        links.add(new PageLink(conformance, "conformance", JSON, "符合性声明 / conformance"));
        links.add(new PageLink(conformance, OgcLinks.REL + "conformance", JSON, "符合性声明 / conformance"));
        faces.forEach(face -> face.entries().forEach(entry -> links.add(OgcLinks.of(entry, request))));
        return links;
    }

    private Map<String, Object> page(OgcRequest request) {
        Language language = request.language();
        List<Map<String, String>> entries = new ArrayList<>();
        entries.add(
                entry(HtmlPages.page(request, "/ogc/collections"), language.text(Messages.of("ogc.data-collections"))));
        entries.add(entry(HtmlPages.page(request, "/ogc/conformance"), language.text(Messages.of("ogc.conformance"))));
        entries.add(entry(HtmlPages.page(request, "/ogc/api"), language.text(Messages.of("ogc.api-documentation"))));
        faces.stream()
                .flatMap(face -> face.entries().stream())
                .filter(entry -> !entry.path().startsWith("/ogc/collections"))
                .forEach(entry -> entries.add(entry(request.address(entry.path()), language.text(entry.title()))));
        return Map.of("description", language.text(TEXT_ZH, TEXT_EN), "entries", entries);
    }

    private static Map<String, String> entry(String href, String title) {
        return Map.of("href", href, "title", title);
    }
}
