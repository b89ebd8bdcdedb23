package org.spatialplan.ogc.api.features;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.OgcAnswers;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.SchemaDocument.Kind;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resource for the schema of a collection: the properties of its features, those that can be queried, and those that
 * can be sorted by.
 */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class SchemaResource {

    private final Collections collections;

    SchemaResource(Collections collections) {
        this.collections = collections;
    }

    @GetMapping("/ogc/collections/{collection}/schema")
    ResponseEntity<Object> schema(@PathVariable String collection, HttpServletRequest http) {
        return answer(collection, Kind.SCHEMA, http);
    }

    @GetMapping("/ogc/collections/{collection}/queryables")
    ResponseEntity<Object> queryables(@PathVariable String collection, HttpServletRequest http) {
        return answer(collection, Kind.QUERYABLES, http);
    }

    @GetMapping("/ogc/collections/{collection}/sortables")
    ResponseEntity<Object> sortables(@PathVariable String collection, HttpServletRequest http) {
        return answer(collection, Kind.SORTABLES, http);
    }

    private ResponseEntity<Object> answer(String collection, Kind kind, HttpServletRequest http) {
        OgcRequest request = OgcRequest.of(http, OgcFormats.SCHEMA, List.of());
        FeatureType type = collections.get(collection).type();
        String path = "/ogc/collections/" + type.id();
        if (!request.isHtml()) {
            return OgcAnswers.json(SchemaDocument.of(type, kind, request.address(path + "/" + kind.path())), request);
        }
        Language language = request.language();
        List<Crumb> crumbs =
                new ArrayList<>(List.of(CollectionResource.home(language), CollectionResource.all(language)));
        crumbs.add(new Crumb(path, CollectionPage.title(type, language)));
        return OgcAnswers.html(
                HtmlPages.render(request, "schema", language.text(kind.title()), crumbs, page(type, language)),
                request);
    }

    private static Map<String, Object> page(FeatureType type, Language language) {
        return Map.of(
                "nameWord",
                language.text(Messages.of("ogc.property")),
                "titleWord",
                language.text(Messages.of("ogc.title")),
                "typeWord",
                language.text(Messages.of("ogc.type")),
                "properties",
                type.properties().stream()
                        .map(property -> row(property, language))
                        .toList());
    }

    private static Map<String, String> row(Property property, Language language) {
        return Map.of(
                "name",
                property.name(),
                "title",
                language.text(property.titleZh(), property.titleEn()),
                "type",
                property.members()
                        .map(members -> language.text(Messages.of("ogc.list.of", word(members))))
                        .orElseGet(() -> word(property.type())));
    }

    private static String word(Property.Type type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
