package org.spatialplan.ogc.api.records;

import static org.spatialplan.ogc.api.ApiParts.map;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.ogc.api.OgcFormats;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.ogc.ows.ServiceContact;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.PageLink;

/** Describes the catalogue as a collection (20-004r1, catalog.yaml). */
final class CatalogueDocument {

    private final LayerRecords records;
    private final ServiceContact contact;
    private final OgcRequest request;

    CatalogueDocument(LayerRecords records, ServiceContact contact, OgcRequest request) {
        this.records = records;
        this.contact = contact;
        this.request = request;
    }

    /** The catalogue in the list of collections. */
    OgcFace.Listed listed() {
        FeatureType type = records.table().type();
        return new OgcFace.Listed(type.id(), title(), description(), type.count(), toMap());
    }

    Map<String, Object> toMap() {
        FeatureType type = records.table().type();
        Map<String, Object> document = map(
                "id",
                type.id(),
                "type",
                "Collection",
                "itemType",
                "record",
                "title",
                title().both(),
                "description",
                description().both(),
                "updated",
                type.version().addedAt().toString(),
                "keywords",
                List.of(records.city().cityZh(), records.city().cityEn()),
                "language",
                RecordDocuments.language(),
                "languages",
                RecordDocuments.languages(),
                "crs",
                List.of(CrsUris.CRS84));
        extent(type).ifPresent(extent -> document.put("extent", extent));
        RecordDocuments.contacts(contact).ifPresent(contacts -> document.put("contacts", contacts));
        document.put("conformsTo", List.of(RecordDocuments.CONFORMANCE));
        document.put("links", links());
        return document;
    }

    LocalizedText title() {
        var definition = records.table().type().definition();
        return new LocalizedText(definition.titleZh(), definition.titleEn());
    }

    LocalizedText description() {
        var definition = records.table().type().definition();
        return new LocalizedText(definition.descriptionZh(), definition.descriptionEn());
    }

    private Optional<Map<String, Object>> extent(FeatureType type) {
        return type.extent().map(box -> {
            Map<String, Object> extent = map("spatial", map("bbox", List.of(box(box)), "crs", CrsUris.CRS84));
            dates().ifPresent(interval -> extent.put(
                    "temporal",
                    map("interval", List.of(interval), "trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian")));
            return extent;
        });
    }

    private static List<Double> box(Envelope box) {
        return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    /** The first and the last moment of the layers' data. */
    private Optional<List<String>> dates() {
        List<String> days = records.list().stream()
                .map(LayerRecord::facts)
                .flatMap(facts -> Arrays.asList(
                        facts.earliest().orElse(null), facts.latest().orElse(null))
                        .stream())
                .filter(Objects::nonNull)
                .map(day -> day + "T00:00:00Z")
                .sorted()
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(List.of(days.get(0), days.get(days.size() - 1)));
    }

    private List<PageLink> links() {
        String schema = OgcFormats.SCHEMA.get(0).mediaType();
        return List.of(
                link(
                        RecordPaths.CATALOGUE,
                        "json",
                        "self",
                        OgcFormats.CATALOG.get(0).mediaType(),
                        "ogc.link.collection"),
                link(RecordPaths.CATALOGUE, "html", "alternate", "text/html", "ogc.link.collection-page"),
                link(RecordPaths.RECORDS, "json", "items", OgcFormats.GEOJSON.mediaType(), "ogc.link.records"),
                link(RecordPaths.RECORDS, "html", "items", MediaFormat.HTML.mediaType(), "ogc.link.records-page"),
                link(RecordPaths.QUERYABLES, "json", OgcLinks.REL + "queryables", schema, "ogc.link.queryables"),
                link(RecordPaths.SORTABLES, "json", OgcLinks.REL + "sortables", schema, "ogc.link.sortables"),
                new PageLink(
                        request.address("/ows", "SERVICE", "CSW", "REQUEST", "GetCapabilities"),
                        "alternate",
                        "application/xml",
                        Messages.of("ogc.link.csw").both()));
    }

    private PageLink link(String path, String format, String rel, String type, String title) {
        return new PageLink(
                request.address(path, "f", format),
                rel,
                type,
                Messages.of(title).both());
    }
}
