package org.spatialplan.ogc.api.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.OgcAnswers;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.SchemaDocument.Kind;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.springframework.http.ResponseEntity;

/** Answers a schema of a type, for programs and for people. */
public final class SchemaAnswer {

    private SchemaAnswer() {}

    /**
     * Makes the answer.
     *
     * @param request for one of {@link org.spatialplan.ogc.api.OgcFormats#SCHEMA}
     */
    public static ResponseEntity<Object> of(FeatureType type, Kind kind, OgcRequest request) {
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
                        .map(members -> language.text(Messages.of("ogc.list.of", word(members, language))))
                        .orElseGet(() -> word(property.type(), language)));
    }

    private static String word(Property.Type type, Language language) {
        return language.text(Messages.of("ogc.type." + EnumNames.of(type)));
    }
}
