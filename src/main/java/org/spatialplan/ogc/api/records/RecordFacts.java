package org.spatialplan.ogc.api.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.catalogue.LayerFacts;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.ows.ServiceContact;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;

/** What a record says of its layer, in words: one line a fact, none that is not known. */
final class RecordFacts {

    private final OgcRequest request;
    private final List<Map<String, Object>> facts = new ArrayList<>();

    private RecordFacts(OgcRequest request) {
        this.request = request;
    }

    /** The facts as the values of the template. */
    static List<Map<String, Object>> of(LayerRecord record, ServiceContact contact, OgcRequest request) {
        RecordFacts all = new RecordFacts(request);
        all.addData(record);
        all.addOrigin(record);
        all.addVersion(record.version(), record);
        all.add("contact", contact(contact));
        return all.facts;
    }

    private void addData(LayerRecord record) {
        LayerFacts known = record.facts();
        int count = record.type().count();
        add("standing", request.say(record.standing().words()));
        add("kind", name("ogc.record.kind.", record.type().definition().kind()));
        add(
                "features",
                known.located() == count
                        ? Integer.toString(count)
                        : say("ogc.record.features-located", count, known.located()));
        record.box().ifPresent(box -> add("extent", extent(box)));
        known.worstAccuracyM()
                .ifPresent(metres -> add("accuracy", say("ogc.record.accuracy-within", PlainNumber.of(metres))));
        known.earliest()
                .ifPresent(first -> add("date", period(first, known.latest().orElse(first))));
    }

    private void addOrigin(LayerRecord record) {
        add("source", request.say(record.source()));
        add("author", record.version().provenance().author());
        add("note", record.version().provenance().note());
        addLicences(record);
        add("rights", record.rights());
        add(
                "keywords",
                String.join(
                        separator(),
                        record.keywords().stream().filter(this::isRead).toList()));
        add(
                "external-ids",
                String.join(
                        separator(),
                        record.externalIds().stream()
                                .map(id -> name("ogc.record.scheme.", id.scheme()) + " " + id.value())
                                .toList()));
    }

    private void addVersion(VersionInfo version, LayerRecord record) {
        add("version", say("ogc.record.version-since", version.number(), request.moment(version.addedAt())));
        version.provenance().validFrom().ifPresent(day -> add("valid-from", day.toString()));
        add("created", request.moment(record.created()));
        add("hash", version.sha256());
    }

    /** Licences that SPDX knows lead to their texts. */
    private void addLicences(LayerRecord record) {
        List<Map<String, String>> words = new ArrayList<>();
        for (String licence : record.licences()) {
            String href = record.spdxLicences().contains(licence) ? RecordLinks.licence(licence) : "";
            words.add(word(name("ogc.record.licence.", licence), href, words.isEmpty() ? "" : separator()));
        }
        put("licence", words);
    }

    /** Whether a keyword is of the reader's language; a code is of every one. */
    private boolean isRead(String keyword) {
        boolean han = keyword.codePoints().anyMatch(Character::isIdeographic);
        boolean code = keyword.equals(keyword.toUpperCase(Locale.ROOT));
        return request.language()
                .text(Boolean.toString(han || code), Boolean.toString(!han))
                .equals("true");
    }

    private static String contact(ServiceContact contact) {
        return String.join(
                " · ",
                List.of(contact.organisation(), contact.person(), contact.telephone(), contact.email()).stream()
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private String period(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : say("ogc.record.period", first, last);
    }

    private String extent(Envelope box) {
        return say(
                "ogc.record.degrees",
                degrees(box.getMinX()),
                degrees(box.getMaxX()),
                degrees(box.getMinY()),
                degrees(box.getMaxY()));
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The words for a code; the code where nobody has words for it. */
    private String name(String prefix, String code) {
        Optional<LocalizedText> words = Messages.find(prefix + code);
        return words.map(request::say).orElse(code);
    }

    private String separator() {
        return request.language().text("、", "; ");
    }

    private void add(String key, String text) {
        put(key, text.isBlank() ? List.of() : List.of(word(text, "", "")));
    }

    private void put(String key, List<Map<String, String>> words) {
        if (!words.isEmpty()) {
            facts.add(Map.of("title", say("ogc.record." + key), "words", words));
        }
    }

    private static Map<String, String> word(String text, String href, String separator) {
        return Map.of("text", text, "href", href, "separator", separator);
    }

    private String say(String key, Object... arguments) {
        return request.say(Messages.of(key, arguments));
    }
}
