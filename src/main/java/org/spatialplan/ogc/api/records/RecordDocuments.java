package org.spatialplan.ogc.api.records;

import static org.spatialplan.ogc.api.ApiParts.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.catalogue.Distribution;
import org.spatialplan.catalogue.ExternalId;
import org.spatialplan.catalogue.LayerFacts;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.layer.LayerSentences;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.ogc.ows.ServiceContact;

/** Writes records as GeoJSON (20-004r1, recordGeoJSON.yaml), with more members of their own. */
final class RecordDocuments {

    static final String CONFORMANCE = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/record-core";

    private static final List<Map<String, Object>> LANGUAGES = List.of(
            map("code", LayerRecord.LANGUAGES.get(0), "name", "中文", "alternate", "Chinese"),
            map("code", LayerRecord.LANGUAGES.get(1), "name", "English"));

    private final ServiceContact contact;
    private final RecordLinks links;

    RecordDocuments(ServiceContact contact, RecordLinks links) {
        this.contact = contact;
        this.links = links;
    }

    Map<String, Object> of(LayerRecord record) {
        return map(
                "id",
                record.id(),
                "type",
                "Feature",
                "conformsTo",
                List.of(CONFORMANCE),
                "time",
                time(record.facts()),
                "geometry",
                record.box().map(RecordDocuments::polygon).orElse(null),
                "properties",
                properties(record),
                "links",
                links.of(record));
    }

    static Map<String, Object> language() {
        return LANGUAGES.get(0);
    }

    static List<Map<String, Object>> languages() {
        return LANGUAGES;
    }

    private Map<String, Object> properties(LayerRecord record) {
        Map<String, Object> properties = map(
                "type",
                LayerRecord.TYPE,
                "title",
                record.title().both(),
                "description",
                record.summary().both(),
                "keywords",
                record.keywords(),
                "language",
                language(),
                "languages",
                LANGUAGES,
                "resourceLanguages",
                LANGUAGES,
                "created",
                record.created().toString(),
                "updated",
                record.version().addedAt().toString(),
                "formats",
                record.distributions().stream()
                        .filter(Distribution::isFile)
                        .map(file -> map("mediaType", file.mediaType()))
                        .toList());
        record.licence().ifPresent(licence -> properties.put("license", licence));
        if (!record.rights().isEmpty()) {
            properties.put("rights", record.rights());
        }
        if (!record.externalIds().isEmpty()) {
            properties.put(
                    "externalIds",
                    record.externalIds().stream().map(RecordDocuments::id).toList());
        }
        contacts(contact).ifPresent(contacts -> properties.put("contacts", contacts));
        putOwn(record, properties);
        return properties;
    }

    /** What a plan's map tells beyond the standard (20-004r1, /per/record-core/additional-properties). */
    private static void putOwn(LayerRecord record, Map<String, Object> properties) {
        properties.put("title_zh", record.title().zh());
        properties.put("title_en", record.title().en());
        properties.put("kind", record.type().definition().kind());
        properties.put("standing", record.standing().code());
        properties.put("standing_words", record.standing().words());
        if (!record.limits().zh().isEmpty()) {
            properties.put("limits", record.limits());
        }
        properties.put("licences", record.licences());
        properties.put("features", record.type().count());
        properties.put("located", record.facts().located());
        record.facts().worstAccuracyM().ifPresent(metres -> properties.put("worst_accuracy_m", metres));
        properties.put("version", version(record.version()));
    }

    private static Map<String, Object> version(VersionInfo version) {
        Map<String, Object> members = map(
                "number", version.number(),
                "sha256", version.sha256(),
                "added_at", version.addedAt().toString(),
                "source", version.source());
        LayerSentences.SERVICE.findChinese(version.source()).ifPresent(chinese -> members.put("source_zh", chinese));
        version.provenance().validFrom().ifPresent(day -> members.put("valid_from", day.toString()));
        if (!version.provenance().author().isBlank()) {
            members.put("author", version.provenance().author());
        }
        if (!version.provenance().note().isBlank()) {
            members.put("note", version.provenance().note());
        }
        return members;
    }

    private static Map<String, Object> id(ExternalId id) {
        return map("scheme", id.scheme(), "value", id.value());
    }

    /** Tells of which days the data are; nothing if none has a date. */
    private static Map<String, Object> time(LayerFacts facts) {
        if (facts.earliest().isEmpty()) {
            return null;
        }
        String first = facts.earliest().get().toString();
        String last = facts.latest().orElseThrow().toString();
        return first.equals(last) ? map("date", first) : map("interval", List.of(first, last));
    }

    /** Begins in the south-west, counter-clockwise: QGIS takes the first and the third position for corners. */
    private static Map<String, Object> polygon(Envelope box) {
        List<Double> southWest = List.of(box.getMinX(), box.getMinY());
        return map(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        southWest,
                        List.of(box.getMaxX(), box.getMinY()),
                        List.of(box.getMaxX(), box.getMaxY()),
                        List.of(box.getMinX(), box.getMaxY()),
                        southWest)));
    }

    /** The contact as the standard has it; a telephone number only in its form, with the country's code. */
    static Optional<List<Map<String, Object>>> contacts(ServiceContact contact) {
        if ((contact.organisation() + contact.person()).isBlank()) {
            return Optional.empty();
        }
        Map<String, Object> members = map("roles", List.of("publisher"));
        if (!contact.organisation().isBlank()) {
            members.put("organization", contact.organisation());
        }
        if (!contact.person().isBlank()) {
            members.put("name", contact.person());
        }
        String telephone = contact.telephone().replaceAll("[ ()-]", "");
        if (telephone.matches("\\+[1-9]\\d{3,14}")) {
            members.put("phones", List.of(map("value", telephone)));
        }
        if (!contact.email().isBlank()) {
            members.put("emails", List.of(map("value", contact.email())));
        }
        return Optional.of(new ArrayList<>(List.of(members)));
    }
}
