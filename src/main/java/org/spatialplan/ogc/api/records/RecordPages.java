package org.spatialplan.ogc.api.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.spatialplan.catalogue.Distribution;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.ogc.api.HtmlPages;
import org.spatialplan.ogc.api.HtmlPages.Crumb;
import org.spatialplan.ogc.api.MapPageLinks;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.PageMap;
import org.spatialplan.ogc.ows.ServiceContact;
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
        List<Crumb> crumbs = new ArrayList<>(above());
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
                request.moment(record.version().addedAt()),
                "description",
                language.text(record.summary()));
    }

    String one(CatalogueDocument catalogue, LayerRecord record, ServiceContact contact, List<FeatureTable> tables) {
        List<Crumb> crumbs = new ArrayList<>(above());
        crumbs.add(new Crumb(RecordPaths.CATALOGUE, language.text(catalogue.title())));
        crumbs.add(new Crumb(RecordPaths.RECORDS, word(Messages.of("ogc.records"))));
        LayerDefinition layer = record.type().definition();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("description", language.text(layer.descriptionZh(), layer.descriptionEn()));
        model.put("limits", language.text(layer.limits()));
        model.put("limitsWord", word(Messages.of("ogc.limits")));
        model.put(
                "entries",
                List.of(
                        entry(
                                HtmlPages.page(request, "/ogc/collections/" + record.id()),
                                Messages.of("ogc.record.collection")),
                        entry(
                                HtmlPages.page(request, "/ogc/collections/" + record.id() + "/items"),
                                Messages.of("ogc.browse-features"))));
        model.put("values", RecordFacts.of(record, contact, request));
        record.box().ifPresent(box -> {
            model.put("onMap", MapPageLinks.layers(request, List.of(record.id())));
            model.put(
                    "map",
                    PageMap.of("", List.of(record.id()), tables, Optional.of(box))
                            .toModel());
        });
        model.put("filesWord", word(Messages.of("ogc.record.files")));
        model.put("files", files(record));
        model.put("addresses", addresses(record));
        model.put("linksWord", word(Messages.of("ogc.record.links")));
        model.put("links", ways(record, way -> !way.isFile() && !way.isService()));
        return HtmlPages.render(request, "record", language.text(record.title()), crumbs, model);
    }

    private List<Map<String, String>> files(LayerRecord record) {
        return record.distributions().stream()
                .filter(Distribution::isFile)
                .map(file -> Map.of("href", request.address(file.address()), "title", format(file.mediaType())))
                .toList();
    }

    private static String format(String mediaType) {
        return OgcFormats.FILES.stream()
                .filter(format -> format.mediaType().equals(mediaType))
                .findFirst()
                .map(MediaFormat::label)
                .orElse("GeoJSON");
    }

    private List<Map<String, String>> ways(LayerRecord record, Predicate<Distribution> chosen) {
        return record.distributions().stream()
                .filter(chosen)
                .map(way -> entry(request.address(way.address()), way.title()))
                .toList();
    }

    /** The addresses that clients are told. */
    private List<Map<String, String>> addresses(LayerRecord record) {
        List<Map<String, String>> addresses = new ArrayList<>();
        addresses.add(address(word(Messages.of("ogc.link.record")), RecordLinks.path(record.id())));
        record.distributions().stream()
                .filter(Distribution::isService)
                .forEach(way -> addresses.add(address(word(way.title()) + " · " + way.name(), way.address())));
        return addresses;
    }

    private Map<String, String> address(String title, String path) {
        return Map.of("title", title, "text", request.address(path));
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
