package org.spatialplan.ogc.api.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureTable.Selection;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/** Features as HTML pages. */
final class ItemPage {

    private ItemPage() {}

    static String list(ItemQuestion question, Selection found, OgcRequest request) {
        Language language = request.language();
        FeatureType type = question.now();
        List<Property> columns = question.type().properties().stream()
                .filter(property -> question.properties().contains(property.name()))
                .toList();
        FeatureQuery query = question.query();
        Map<String, Object> model =
                new LinkedHashMap<>(CollectionPage.limits(question.type().definition(), language));
        model.put(
                "columns",
                columns.stream().map(column -> title(column, language)).toList());
        model.put(
                "rows",
                found.rows().stream()
                        .map(row -> row(row, columns, type, request))
                        .toList());
        model.put("summary", summary(question, found, language));
        model.put("featureWord", language.text(Messages.of("ogc.feature")));
        model.put("nextWord", language.text(Messages.of("ogc.next")));
        model.put("previousWord", language.text(Messages.of("ogc.previous")));
        model.put(
                "next", ItemLinks.hasNext(query, found.matched()) ? ItemLinks.at(ItemLinks.next(query), request) : "");
        model.put("previous", query.offset() > 0 ? ItemLinks.at(ItemLinks.previous(query), request) : "");
        model.put(
                "files",
                OgcFormats.FILES.stream()
                        .map(format -> Map.of(
                                "href",
                                request.here("f", format.name(), "offset", null, "limit", null),
                                "word",
                                format.label()))
                        .toList());
        return HtmlPages.render(
                request,
                "items",
                CollectionPage.title(type, language) + " · " + language.text(Messages.of("ogc.features-3")),
                crumbs(type, language),
                model);
    }

    static String one(FeatureType type, SimpleFeature row, OgcRequest request) {
        Language language = request.language();
        List<Map<String, Object>> values = new ArrayList<>();
        for (Property property : type.properties()) {
            values.add(Map.of(
                    "title",
                    title(property, language),
                    "value",
                    ValueText.text(row.getAttribute(property.name()), property)));
        }
        values.add(Map.of(
                "title",
                language.text(Messages.of("ogc.geometry")),
                "value",
                shape(FeatureTable.geometry(row), language)));
        List<Crumb> crumbs = crumbs(type, language);
        crumbs.add(new Crumb("/ogc/collections/" + type.id() + "/items", language.text(Messages.of("ogc.features-3"))));
        Map<String, Object> model = new LinkedHashMap<>(CollectionPage.limits(type.definition(), language));
        model.put("values", values);
        return HtmlPages.render(request, "feature", name(row, language), crumbs, model);
    }

    private static List<Crumb> crumbs(FeatureType type, Language language) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(CollectionResource.home(language));
        crumbs.add(CollectionResource.all(language));
        crumbs.add(new Crumb("/ogc/collections/" + type.id(), CollectionPage.title(type, language)));
        return crumbs;
    }

    private static Map<String, Object> row(
            SimpleFeature row, List<Property> columns, FeatureType type, OgcRequest request) {
        return Map.of(
                "href",
                HtmlPages.page(request, ItemLinks.path(type.id(), FeatureTable.id(row))),
                "name",
                name(row, request.language()),
                "cells",
                columns.stream()
                        .map(column -> ValueText.text(row.getAttribute(column.name()), column))
                        .toList());
    }

    private static String name(SimpleFeature row, Language language) {
        Object name = row.getFeatureType().getDescriptor("name_zh") == null
                ? null
                : row.getAttribute(language.text("name_zh", "name_en"));
        return name == null ? FeatureTable.id(row) : name.toString();
    }

    private static String title(Property property, Language language) {
        return language.text(property.titleZh(), property.titleEn());
    }

    private static String summary(ItemQuestion question, Selection found, Language language) {
        FeatureQuery query = question.query();
        int first = found.rows().isEmpty() ? 0 : query.offset() + 1;
        int last = query.offset() + found.rows().size();
        String shown = language.text(Messages.of("ogc.feature-showing", found.matched(), first, last));
        return question.numberWithoutPlace()
                .filter(number -> number > 0)
                .map(number -> shown + language.text(Messages.of("ogc.more-without-place-may", number)))
                .orElse(shown);
    }

    private static String shape(Geometry geometry, Language language) {
        if (geometry == null) {
            return language.text(Messages.of("ogc.not-located"));
        }
        double[] box = CollectionAnswer.box(geometry.getEnvelopeInternal());
        return geometry.getGeometryType() + language.text(Messages.of("ogc.vertices")) + geometry.getNumPoints()
                + language.text(Messages.of("ogc.extent")) + box[0] + " " + box[1] + " – " + box[2] + " " + box[3];
    }
}
