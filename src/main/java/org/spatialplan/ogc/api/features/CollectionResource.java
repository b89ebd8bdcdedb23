package org.spatialplan.ogc.api.features;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.OgcAnswers;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.PageMap;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.spatialplan.web.working.WorkingTables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the list of collections and for each collection. */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class CollectionResource {

    private final Collections collections;
    private final CollectionLinks links;
    private final List<OgcFace> faces;

    CollectionResource(Collections collections, ObjectProvider<OgcFace> faces) {
        this.collections = collections;
        this.faces = faces.orderedStream().toList();
        this.links = new CollectionLinks(this.faces);
    }

    @GetMapping({"/ogc/collections", "/ogc/collections/"})
    ResponseEntity<Object> list(HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
        List<OgcFace.Listed> others = faces.stream()
                .flatMap(face -> face.collections(request).stream())
                .toList();
        if (request.isHtml()) {
            Language language = request.language();
            return OgcAnswers.html(
                    HtmlPages.render(
                            request,
                            "collections",
                            language.text(Messages.of("ogc.data-collections")),
                            List.of(home(language)),
                            list(others, request)),
                    request);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", Messages.of("ogc.data-collections").both());
        document.put("links", OgcLinks.selfAndAlternates(request, OgcFormats.DOCUMENT));
        document.put("crs", collections.crs().list());
        document.put(
                "collections",
                Stream.concat(
                                collections.list().stream().map(table -> (Object) answer(table, request)),
                                others.stream().map(OgcFace.Listed::document))
                        .toList());
        return OgcAnswers.json(document, request);
    }

    @GetMapping({"/ogc/collections/{collection}", "/ogc/collections/{collection}/"})
    ResponseEntity<Object> get(@PathVariable String collection, HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.DOCUMENT, List.of());
        FeatureTable table = collections.get(collection);
        CollectionAnswer answer = answer(table, request);
        if (request.isHtml()) {
            Language language = request.language();
            return OgcAnswers.html(
                    HtmlPages.render(
                            request,
                            "collection",
                            CollectionPage.title(table.type(), language),
                            List.of(home(language), all(language)),
                            CollectionPage.one(
                                    table.type(),
                                    answer,
                                    collections.catalogue().list(),
                                    collections.crs().systems(),
                                    request)),
                    request);
        }
        return OgcAnswers.json(answer, request);
    }

    private Map<String, Object> list(List<OgcFace.Listed> others, OgcRequest request) {
        Map<String, Object> model = new LinkedHashMap<>(CollectionPage.list(collections.list(), others, request));
        model.put("map", PageMap.ofPlan(collections.catalogue().list()).toModel());
        return model;
    }

    static Crumb home(Language language) {
        return new Crumb("/ogc", language.text(Messages.of("ogc.home")));
    }

    static Crumb all(Language language) {
        return new Crumb("/ogc/collections", language.text(Messages.of("ogc.data-collections")));
    }

    private CollectionAnswer answer(FeatureTable table, OgcRequest request) {
        String id = table.type().id();
        return CollectionAnswer.of(
                table.type(),
                WorkingTables.kind(id).isPresent()
                        ? List.of()
                        : collections.catalogue().times(id),
                collections.crs().list(),
                links.of(id, collections.catalogue().isOfTheMap(id), request));
    }
}
