package org.spatialplan.ogc.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
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

/** Resource for the landing page and the conformance declaration, where clients of OGC APIs begin. */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class LandingResource {

    private static final String JSON = MediaFormat.JSON.mediaType();
    private static final LocalizedText DESCRIPTION = Messages.of("ogc.landing");

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
            String title = request.language().text(title(city));
            return OgcAnswers.html(HtmlPages.render(request, "landing", title, List.of(), page(request)), request);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", title(city).both());
        document.put("description", DESCRIPTION.both());
        faces.forEach(face -> document.putAll(face.landing()));
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

    /** The landing page, which is above all other pages. */
    static HtmlPages.Crumb home(Language language) {
        return new HtmlPages.Crumb("/ogc", language.text(Messages.of("ogc.home")));
    }

    private List<PageLink> links(OgcRequest request) {
        List<PageLink> links = new ArrayList<>(OgcLinks.selfAndAlternates(request, OgcFormats.DOCUMENT));
        links.add(new PageLink(
                request.address("/ogc/api"),
                "service-desc",
                OgcFormats.API.get(0).mediaType(),
                Messages.of("ogc.link.service-desc").both()));
        links.add(new PageLink(
                request.address("/ogc/api", "f", "html"),
                "service-doc",
                "text/html",
                Messages.of("ogc.link.service-doc").both()));
        String conformance = request.address("/ogc/conformance");
        links.add(new PageLink(
                conformance,
                "conformance",
                JSON,
                Messages.of("ogc.link.conformance").both()));
        links.add(new PageLink(
                conformance,
                OgcLinks.REL + "conformance",
                JSON,
                Messages.of("ogc.link.conformance").both()));
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
                .filter(entry -> !entry.path().equals("/ogc/collections"))
                .forEach(entry -> entries.add(entry(address(request, entry.path()), language.text(entry.title()))));
        return Map.of(
                "description",
                language.text(DESCRIPTION),
                "entries",
                entries,
                "onMap",
                MapPageLinks.home(request),
                "map",
                PageMap.ofPlan(features.list()).toModel());
    }

    /** Where a page leads: to a page, as far as there is one. */
    private static String address(OgcRequest request, String path) {
        return path.contains("?f=png") ? request.address(path) : HtmlPages.page(request, path.replace("?f=json", ""));
    }

    private static LocalizedText title(Catalogue city) {
        return Messages.of("ogc.spatial-plan", new LocalizedText(city.cityZh(), city.cityEn()));
    }

    private static Map<String, String> entry(String href, String title) {
        return Map.of("href", href, "title", title);
    }
}
