package org.spatialplan.ogc.csw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.catalogue.Distribution;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.ogc.ows.OwsException;

/** Writes records as Dublin Core (07-006r1, 10.2.5). */
final class DublinCore {

    private static final Set<String> BRIEF = Set.of("dc:identifier", "dc:title", "dc:type");
    private static final Set<String> SUMMARY =
            Set.of("dc:identifier", "dc:title", "dc:type", "dc:subject", "dc:format", "dct:modified", "dct:abstract");
    private static final String BOX = "ows:BoundingBox";

    /** The names of all elements, in the order of the schema of summaries. */
    private static final List<String> NAMES = List.of(
            "dc:identifier",
            "dc:title",
            "dc:type",
            "dc:subject",
            "dc:format",
            "dct:modified",
            "dct:abstract",
            "dct:alternative",
            "dct:created",
            "dct:temporal",
            "dct:license",
            "dc:rights",
            "dct:accessRights",
            "dc:language",
            "dc:source",
            "dc:creator",
            "dc:publisher",
            "dct:references",
            BOX);

    private final CswRequest request;
    private final XmlDocument xml;

    DublinCore(CswRequest request, XmlDocument xml) {
        this.request = request;
        this.xml = xml;
    }

    /**
     * An element that holds text.
     *
     * @param scheme by which the text is to be read; may be empty
     */
    private record Element(String name, String text, String scheme) {

        Element(String name, String text) {
            this(name, text, "");
        }

        void write(XmlDocument xml) {
            if (scheme.isEmpty()) {
                xml.leaf(name, text);
            } else {
                xml.leaf(name, text, "scheme", scheme);
            }
        }
    }

    /**
     * Brings names to those of elements.
     *
     * @throws OwsException for a name that no record has
     */
    static List<String> requireNames(List<String> asked) {
        return asked.stream()
                .map(name -> {
                    String step = name.strip().substring(name.strip().lastIndexOf('/') + 1);
                    String local = step.substring(step.indexOf(':') + 1);
                    return NAMES.stream()
                            .filter(known -> known.endsWith(":" + local))
                            .findFirst()
                            .orElseThrow(() -> OwsException.invalid("ElementName", name, String.join(", ", NAMES)));
                })
                .toList();
    }

    /**
     * Writes a record.
     *
     * @param only the elements that alone are wanted; empty for those of the set
     */
    void write(LayerRecord record, ElementSet set, List<String> only) {
        Set<String> wanted = only.isEmpty()
                ? switch (set) {
                    case BRIEF -> BRIEF;
                    case SUMMARY -> SUMMARY;
                    case FULL -> Set.copyOf(NAMES);
                }
                : only.stream().collect(Collectors.toSet());
        xml.open("csw:" + set.element());
        elements(record).stream()
                .filter(element -> wanted.contains(element.name()))
                .forEach(element -> element.write(xml));
        if (only.isEmpty() || wanted.contains(BOX)) {
            record.box().ifPresent(this::writeBox);
        }
        xml.close();
    }

    private List<Element> elements(LayerRecord record) {
        List<Element> all = new ArrayList<>();
        all.add(new Element("dc:identifier", record.id()));
        record.externalIds().forEach(id -> all.add(new Element("dc:identifier", id.value(), id.scheme())));
        all.add(new Element("dc:title", record.title().both()));
        all.add(new Element("dc:type", LayerRecord.TYPE));
        record.keywords().forEach(word -> all.add(new Element("dc:subject", word)));
        record.distributions().stream()
                .filter(Distribution::isFile)
                .forEach(file -> all.add(new Element("dc:format", file.mediaType())));
        all.add(new Element("dct:modified", record.version().addedAt().toString()));
        all.add(new Element("dct:abstract", record.summary().both()));
        all.add(new Element("dct:alternative", record.title().en()));
        all.add(new Element("dct:created", record.created().toString()));
        temporal(record).ifPresent(text -> all.add(new Element("dct:temporal", text, "DCTERMS.Period")));
        record.licences().forEach(licence -> all.add(new Element("dct:license", licence)));
        record.type().definition().attribution().forEach(credit -> all.add(new Element("dc:rights", credit)));
        all.add(new Element("dct:accessRights", record.standing().words().both()));
        LayerRecord.LANGUAGES.forEach(language -> all.add(new Element("dc:language", language)));
        all.add(new Element("dc:source", record.source().both()));
        all.add(new Element("dc:creator", record.version().provenance().author()));
        all.add(new Element("dc:publisher", record.organisation()));
        record.distributions()
                .forEach(distribution -> all.add(new Element(
                        "dct:references", request.address(distribution.address()), distribution.protocol())));
        return all.stream().filter(element -> !element.text().isBlank()).toList();
    }

    /** Tells of which days the data are, as DCMI's Period. */
    private static Optional<String> temporal(LayerRecord record) {
        Optional<LocalDate> last = record.facts().latest();
        return record.facts()
                .earliest()
                .map(first -> "start=" + first + "; end=" + last.orElse(first) + "; scheme=W3C-DTF");
    }

    /** Writes the box twice: in the authority's order of axes, and with longitude first. */
    private void writeBox(Envelope box) {
        xml.open(BOX, "crs", "urn:ogc:def:crs:EPSG::4326", "dimensions", "2")
                .leaf("ows:LowerCorner", box.getMinY() + " " + box.getMinX())
                .leaf("ows:UpperCorner", box.getMaxY() + " " + box.getMaxX())
                .close();
        xml.open("ows:WGS84BoundingBox", "dimensions", "2")
                .leaf("ows:LowerCorner", box.getMinX() + " " + box.getMinY())
                .leaf("ows:UpperCorner", box.getMaxX() + " " + box.getMaxY())
                .close();
    }
}
