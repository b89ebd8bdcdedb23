package org.spatialplan.ogc.api.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Shows the catalogue to people. */
final class RecordPages {

    private final OgcRequest request;
    private final Language language;

    RecordPages(OgcRequest request) {
        this.request = request;
        this.language = request.language();
    }

    String catalogue(CatalogueDocument catalogue) {
        List<Map<String, String>> entries = List.of(
                entry(HtmlPages.page(request, RecordPaths.RECORDS), Messages.of("ogc.records")),
                entry(HtmlPages.page(request, RecordPaths.QUERYABLES), Messages.of("ogc.queryables")),
                entry(HtmlPages.page(request, RecordPaths.SORTABLES), Messages.of("ogc.sortables")),
                entry(
                        request.address("/ows", "SERVICE", "CSW", "REQUEST", "GetCapabilities"),
                        Messages.of("ogc.link.csw")));
        return HtmlPages.render(
                request,
                "landing",
                language.text(catalogue.title()),
                above(),
                Map.of("description", language.text(catalogue.description()), "entries", entries));
    }

    String list(CatalogueDocument catalogue, FeatureQuery query, int matched, List<LayerRecord> found) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("description", language.text(catalogue.description()));
        model.put("action", request.address(RecordPaths.RECORDS));
        model.put("words", request.parameters().getOrDefault("q", ""));
        model.put("searchWord", word(Messages.of("ogc.record.search")));
        model.put(
                "summary",
                word(Messages.of(
                        "ogc.record.showing",
                        matched,
                        found.isEmpty() ? 0 : query.offset() + 1,
                        query.offset() + found.size())));
        model.put("layerWord", word(Messages.of("ogc.record.layer")));
        model.put("standingWord", word(Messages.of("ogc.record.standing")));
        model.put("updatedWord", word(Messages.of("ogc.current-version")));
        model.put("descriptionWord", word(Messages.of("ogc.description")));
        model.put("records", found.stream().map(this::row).toList());
        model.put("nextWord", word(Messages.of("ogc.next")));
        model.put("previousWord", word(Messages.of("ogc.previous")));
        model.put(
                "next",
                RecordPage.hasNext(query, matched) ? RecordPage.at(query.offset() + query.limit(), request) : "");
        model.put(
                "previous",
                query.offset() > 0 ? RecordPage.at(Math.max(0, query.offset() - query.limit()), request) : "");
        List<Crumb> crumbs = new java.util.ArrayList<>(above());
        crumbs.add(new Crumb(RecordPaths.CATALOGUE, language.text(catalogue.title())));
        return HtmlPages.render(request, "records", word(Messages.of("ogc.records")), crumbs, model);
    }

    private Map<String, Object> row(LayerRecord record) {
        return Map.of(
                "href",
                HtmlPages.page(request, RecordLinks.path(record.id())),
                "title",
                language.text(record.title()),
                "standing",
                language.text(record.standing().words()),
                "updated",
                record.version().addedAt().toString(),
                "description",
                language.text(record.summary()));
    }

    String one(CatalogueDocument catalogue, LayerRecord record, Map<String, Object> document) {
        List<Crumb> crumbs = new java.util.ArrayList<>(above());
        crumbs.add(new Crumb(RecordPaths.CATALOGUE, language.text(catalogue.title())));
        crumbs.add(new Crumb(RecordPaths.RECORDS, word(Messages.of("ogc.records"))));
        return HtmlPages.render(
                request,
                "record",
                language.text(record.title()),
                crumbs,
                Map.of(
                        "values",
                        values(document),
                        "linksWord",
                        word(Messages.of("ogc.record.links")),
                        "links",
                        document.get("links")));
    }

    /** All members of the record, whatever they are, so that the page tells what the document tells. */
    private static List<Map<String, Object>> values(Map<String, Object> document) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", document.get("id"));
        all.putAll(members(document.get("properties")));
        all.put("time", document.get("time"));
        all.put("geometry", document.get("geometry"));
        return all.entrySet().stream()
                .filter(member -> member.getValue() != null)
                .map(member -> ApiParts.map("name", member.getKey(), "value", text(member.getValue())))
                .toList();
    }

    @SuppressWarnings("unchecked") // as RecordDocuments makes it
    private static Map<String, Object> members(Object properties) {
        return (Map<String, Object>) properties;
    }

    private static String text(Object value) {
        if (value instanceof LocalizedText text) {
            return text.both();
        }
        if (value instanceof Map<?, ?> map) {
            return String.join(
                    ", ",
                    map.entrySet().stream()
                            .map(member -> member.getKey() + " " + text(member.getValue()))
                            .toList());
        }
        return value instanceof List<?> list
                ? String.join("; ", list.stream().map(RecordPages::text).toList())
                : String.valueOf(value);
    }

    private List<Crumb> above() {
        return List.of(
                new Crumb("/ogc", word(Messages.of("ogc.home"))),
                new Crumb("/ogc/collections", word(Messages.of("ogc.data-collections"))));
    }

    private String word(LocalizedText text) {
        return language.text(text);
    }

    private Map<String, String> entry(String href, LocalizedText title) {
        return Map.of("href", href, "title", language.text(title));
    }
}
