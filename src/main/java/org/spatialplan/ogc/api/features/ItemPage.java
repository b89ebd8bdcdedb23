package org.spatialplan.ogc.api.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureTable.Selection;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.MapPageLinks;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.PageMap;
import org.spatialplan.ogc.words.ValueWords;
import org.spatialplan.ogc.words.ValueWords.Word;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Shows features as HTML pages. */
final class ItemPage {

    /** Longer texts in a cell are folded. */
    private static final int MAX_CHARACTERS = 44;

    private final OgcRequest request;
    private final Language language;
    private final ValueWords words;
    private final List<FeatureTable> tables;

    /** @param tables of the map that the caller sees, for what lies below */
    ItemPage(OgcRequest request, ValueWords words, List<FeatureTable> tables) {
        this.request = request;
        this.language = request.language();
        this.words = words;
        this.tables = tables;
    }

    String list(ItemQuestion question, Selection found) {
        FeatureType type = question.now();
        List<Property> columns = ItemColumns.of(question, found.rows(), request, words);
        FeatureQuery query = question.query();
        Map<String, Object> model =
                new LinkedHashMap<>(CollectionPage.limits(question.type().definition(), language));
        model.put(
                "columns",
                columns.stream()
                        .map(column -> Map.of("title", title(column), "kind", kind(column)))
                        .toList());
        model.put(
                "rows",
                found.rows().stream().map(row -> row(row, columns, type)).toList());
        model.put("summary", summary(question, found));
        model.put("featureWord", say(Messages.of("ogc.feature")));
        model.put("columnsWord", columnsLeft(question, columns));
        model.put("nextWord", say(Messages.of("ogc.next")));
        model.put("previousWord", say(Messages.of("ogc.previous")));
        model.put(
                "next", ItemLinks.hasNext(query, found.matched()) ? ItemLinks.at(ItemLinks.next(query), request) : "");
        model.put("previous", query.offset() > 0 ? ItemLinks.at(ItemLinks.previous(query), request) : "");
        model.put("filesWord", say(Messages.of("ogc.page.files")));
        model.put(
                "files",
                OgcFormats.FILES.stream()
                        .map(format -> Map.of(
                                "href",
                                request.here("f", format.name(), "offset", null, "limit", null),
                                "word",
                                format.label()))
                        .toList());
        model.put("pageAddress", address("GeoJSON", request.here("f", "json")));
        box(found.rows())
                .ifPresent(box -> model.put("map", map(Optional.of(box)).toModel()));
        return HtmlPages.render(
                request,
                "items",
                CollectionPage.title(type, language) + " · " + say(Messages.of("ogc.features-3")),
                crumbs(type),
                model);
    }

    String one(FeatureType type, SimpleFeature row) {
        List<Map<String, Object>> values = new ArrayList<>();
        int empty = 0;
        for (Property property : type.properties()) {
            List<Word> value = words.of(row.getAttribute(property.name()), property);
            if (value.isEmpty()) {
                empty++;
            } else if (words.isRead(property.name(), type)) {
                values.add(Map.of("title", title(property), "words", linked(value)));
            }
        }
        Geometry geometry = FeatureTable.geometry(row);
        values.add(Map.of("title", say(Messages.of("ogc.geometry")), "words", linked(List.of(shape(geometry)))));
        List<Crumb> crumbs = crumbs(type);
        crumbs.add(new Crumb("/ogc/collections/" + type.id() + "/items", say(Messages.of("ogc.features-3"))));
        Map<String, Object> model = new LinkedHashMap<>(CollectionPage.limits(type.definition(), language));
        model.put("values", values);
        model.put("emptyWord", empty == 0 ? "" : say(Messages.of("ogc.page.without-value", empty)));
        model.put("onMap", MapPageLinks.feature(request, type.id(), FeatureTable.id(row), geometry));
        model.put(
                "addresses",
                List.of(
                        address("GeoJSON", request.here("f", "json", "lang", null)),
                        address(say(Messages.of("ogc.page.this")), request.here("f", "html"))));
        if (geometry != null) {
            model.put("map", map(Optional.of(geometry.getEnvelopeInternal())).toModel());
        }
        return HtmlPages.render(request, "feature", name(row), crumbs, model);
    }

    /** The features in degrees with all properties, whatever the page shows of them. */
    private PageMap map(Optional<Envelope> box) {
        String features = request.here(
                "f",
                "json",
                "crs",
                null,
                "lang",
                null,
                ItemParameters.PROPERTIES.name(),
                null,
                ItemParameters.SKIP_GEOMETRY.name(),
                null);
        return PageMap.of(features, List.of(), tables, box);
    }

    private static Optional<Envelope> box(List<SimpleFeature> rows) {
        Envelope box = new Envelope();
        for (SimpleFeature row : rows) {
            Geometry geometry = FeatureTable.geometry(row);
            if (geometry != null) {
                box.expandToInclude(geometry.getEnvelopeInternal());
            }
        }
        return box.isNull() ? Optional.empty() : Optional.of(box);
    }

    private List<Crumb> crumbs(FeatureType type) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(CollectionResource.home(language));
        crumbs.add(CollectionResource.all(language));
        crumbs.add(new Crumb("/ogc/collections/" + type.id(), CollectionPage.title(type, language)));
        return crumbs;
    }

    private Map<String, Object> row(SimpleFeature row, List<Property> columns, FeatureType type) {
        return Map.of(
                "href",
                HtmlPages.page(request, ItemLinks.path(type.id(), FeatureTable.id(row))),
                "id",
                FeatureTable.id(row),
                "name",
                name(row),
                "cells",
                columns.stream().map(column -> cell(row, column)).toList());
    }

    private Map<String, Object> cell(SimpleFeature row, Property column) {
        List<Word> value = words.of(row.getAttribute(column.name()), column);
        String text = value.stream().map(Word::text).collect(Collectors.joining(separator()));
        boolean folded = text.length() > MAX_CHARACTERS;
        return Map.of(
                "kind",
                kind(column),
                "folded",
                folded,
                "short",
                folded
                        ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAX_CHARACTERS / 2)))
                                + "…"
                        : "",
                "words",
                linked(value));
    }

    private static Map<String, String> address(String title, String text) {
        return Map.of("title", title, "text", text);
    }

    private List<Map<String, String>> linked(List<Word> value) {
        List<Map<String, String>> linked = new ArrayList<>();
        for (Word word : value) {
            linked.add(
                    Map.of("text", word.text(), "href", word.href(), "separator", linked.isEmpty() ? "" : separator()));
        }
        return linked;
    }

    private String separator() {
        return language.text("、", "; ");
    }

    private String name(SimpleFeature row) {
        Object name = row.getFeatureType().getDescriptor("name_zh") == null
                ? null
                : row.getAttribute(language.text("name_zh", "name_en"));
        return name == null ? FeatureTable.id(row) : name.toString();
    }

    private String title(Property property) {
        return language.text(property.titleZh(), property.titleEn());
    }

    private static String kind(Property property) {
        return switch (property.type()) {
            case INTEGER, NUMBER -> "number";
            default -> "";
        };
    }

    private String columnsLeft(ItemQuestion question, List<Property> columns) {
        return request.parameters().containsKey(ItemParameters.PROPERTIES.name())
                        || columns.size() == question.type().properties().size()
                ? ""
                : say(Messages.of("ogc.page.columns-left"));
    }

    private String summary(ItemQuestion question, Selection found) {
        FeatureQuery query = question.query();
        int first = found.rows().isEmpty() ? 0 : query.offset() + 1;
        int last = query.offset() + found.rows().size();
        String shown = say(Messages.of("ogc.feature-showing", found.matched(), first, last));
        return question.numberWithoutPlace()
                .filter(number -> number > 0)
                .map(number -> shown + say(Messages.of("ogc.more-without-place-may", number)))
                .orElse(shown);
    }

    private Word shape(Geometry geometry) {
        if (geometry == null) {
            return Word.plain(say(Messages.of("ogc.not-located")));
        }
        Envelope box = geometry.getEnvelopeInternal();
        LocalizedText kind = Messages.of(
                switch (geometry.getDimension()) {
                    case 0 -> "ogc.page.point";
                    case 1 -> "ogc.page.line";
                    default -> "ogc.page.area";
                });
        return Word.plain(say(kind)
                + say(Messages.of("ogc.vertices"))
                + geometry.getNumPoints()
                + say(Messages.of("ogc.extent"))
                + String.format(
                        Locale.ROOT,
                        "%.4f %.4f – %.4f %.4f",
                        box.getMinX(),
                        box.getMinY(),
                        box.getMaxX(),
                        box.getMaxY()));
    }

    private String say(LocalizedText text) {
        return language.text(text);
    }
}
