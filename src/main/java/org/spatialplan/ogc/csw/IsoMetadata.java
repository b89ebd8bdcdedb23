package org.spatialplan.ogc.csw;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.catalogue.Distribution;
import org.spatialplan.catalogue.LayerRecord;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.layer.Provenance;
import org.spatialplan.ogc.ows.ServiceContact;

/**
 * Writes records as ISO 19139 of 2006-05-04, which catalogues of CSW exchange (07-045). The sets have fewer elements, never
 * fewer than the schema wants.
 */
final class IsoMetadata {

    private final ServiceContact contact;
    private final CswRequest request;
    private final XmlDocument xml;
    private final IsoElements iso;

    IsoMetadata(ServiceContact contact, CswRequest request, XmlDocument xml) {
        this.contact = contact;
        this.request = request;
        this.xml = xml;
        this.iso = new IsoElements(xml);
    }

    void write(LayerRecord record, ElementSet set) {
        xml.open(
                "gmd:MD_Metadata",
                "xmlns:gmd",
                Csw.GMD,
                "xmlns:gco",
                "http://www.isotc211.org/2005/gco",
                "xmlns:gml",
                "http://www.opengis.net/gml",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink");
        iso.text("gmd:fileIdentifier", record.id());
        iso.code("gmd:language", "LanguageCode", "chi");
        iso.code("gmd:characterSet", "MD_CharacterSetCode", "utf8");
        iso.code("gmd:hierarchyLevel", "MD_ScopeCode", LayerRecord.TYPE);
        writeContact("gmd:contact", record, "pointOfContact");
        xml.open("gmd:dateStamp")
                .leaf("gco:DateTime", record.version().addedAt().toString())
                .close();
        iso.text("gmd:metadataStandardName", "ISO 19115:2003/19139");
        iso.text("gmd:metadataStandardVersion", "1.0");
        if (set != ElementSet.BRIEF) {
            writeSystem();
        }
        writeIdentification(record, set);
        if (set == ElementSet.FULL) {
            writeDistribution(record);
            writeQuality(record);
        }
        xml.close();
    }

    private void writeSystem() {
        xml.open("gmd:referenceSystemInfo").open("gmd:MD_ReferenceSystem").open("gmd:referenceSystemIdentifier");
        xml.open("gmd:RS_Identifier");
        iso.text("gmd:code", "urn:ogc:def:crs:OGC:1.3:CRS84");
        xml.close().close().close().close();
    }

    private void writeIdentification(LayerRecord record, ElementSet set) {
        xml.open("gmd:identificationInfo").open("gmd:MD_DataIdentification");
        writeCitation(record);
        iso.text("gmd:abstract", record.summary().both());
        writeContact("gmd:pointOfContact", record, "publisher");
        if (set != ElementSet.BRIEF) {
            writePreview(record);
            writeKeywords(record.keywords());
            writeConstraints(record);
        }
        iso.code("gmd:spatialRepresentationType", "MD_SpatialRepresentationTypeCode", "vector");
        iso.code("gmd:language", "LanguageCode", "chi");
        iso.code("gmd:language", "LanguageCode", "eng");
        xml.open("gmd:topicCategory")
                .leaf(
                        "gmd:MD_TopicCategoryCode",
                        topic(record.type().definition().kind()))
                .close();
        writeExtent(record);
        xml.close().close();
    }

    /** Returns the topic of a kind of layer (ISO 19115, MD_TopicCategoryCode). */
    private static String topic(String kind) {
        return switch (kind) {
            case "administrative" -> "boundaries";
            case "water" -> "inlandWaters";
            case "protection", "green" -> "environment";
            case "industry" -> "economy";
            case "place" -> "location";
            default -> "planningCadastre";
        };
    }

    private void writeCitation(LayerRecord record) {
        xml.open("gmd:citation").open("gmd:CI_Citation");
        iso.text("gmd:title", record.title().both());
        iso.text("gmd:alternateTitle", record.title().en());
        writeDate(record.created().toString(), "creation");
        writeDate(record.version().addedAt().toString(), "revision");
        iso.text("gmd:edition", Integer.toString(record.version().number()));
        record.externalIds().forEach(id -> {
            xml.open("gmd:identifier").open("gmd:MD_Identifier");
            iso.text("gmd:code", id.qualified());
            xml.close().close();
        });
        xml.close().close();
    }

    private void writeDate(String moment, String type) {
        xml.open("gmd:date").open("gmd:CI_Date");
        xml.open("gmd:date").leaf("gco:DateTime", moment).close();
        iso.code("gmd:dateType", "CI_DateTypeCode", type);
        xml.close().close();
    }

    private void writeContact(String element, LayerRecord record, String role) {
        xml.open(element).open("gmd:CI_ResponsibleParty");
        if (!contact.person().isBlank()) {
            iso.text("gmd:individualName", contact.person());
        }
        iso.text("gmd:organisationName", record.organisation().isBlank() ? "Spatial Plan" : record.organisation());
        if (!(contact.telephone() + contact.email()).isBlank()) {
            xml.open("gmd:contactInfo").open("gmd:CI_Contact");
            if (!contact.telephone().isBlank()) {
                xml.open("gmd:phone").open("gmd:CI_Telephone");
                iso.text("gmd:voice", contact.telephone());
                xml.close().close();
            }
            if (!contact.email().isBlank()) {
                xml.open("gmd:address").open("gmd:CI_Address");
                iso.text("gmd:electronicMailAddress", contact.email());
                xml.close().close();
            }
            xml.close().close();
        }
        iso.code("gmd:role", "CI_RoleCode", role);
        xml.close().close();
    }

    private void writePreview(LayerRecord record) {
        record.distributions().stream()
                .filter(distribution -> distribution.relation().equals("preview"))
                .forEach(preview -> {
                    xml.open("gmd:graphicOverview").open("gmd:MD_BrowseGraphic");
                    iso.text("gmd:fileName", request.address(preview.address()));
                    iso.text("gmd:fileType", "png");
                    xml.close().close();
                });
    }

    private void writeKeywords(List<String> keywords) {
        xml.open("gmd:descriptiveKeywords").open("gmd:MD_Keywords");
        keywords.forEach(word -> iso.text("gmd:keyword", word));
        iso.code("gmd:type", "MD_KeywordTypeCode", "theme");
        xml.close().close();
    }

    private void writeConstraints(LayerRecord record) {
        xml.open("gmd:resourceConstraints").open("gmd:MD_LegalConstraints");
        iso.text("gmd:useLimitation", record.standing().words().both());
        if (!record.limits().zh().isEmpty()) {
            iso.text("gmd:useLimitation", record.limits().both());
        }
        iso.code("gmd:accessConstraints", "MD_RestrictionCode", "otherRestrictions");
        iso.code("gmd:useConstraints", "MD_RestrictionCode", "license");
        record.licences().forEach(licence -> iso.text("gmd:otherConstraints", licence));
        record.type().definition().attribution().forEach(credit -> iso.text("gmd:otherConstraints", credit));
        xml.close().close();
    }

    private void writeExtent(LayerRecord record) {
        if (record.box().isEmpty() && record.facts().earliest().isEmpty()) {
            return;
        }
        xml.open("gmd:extent").open("gmd:EX_Extent");
        record.box().ifPresent(this::writeBox);
        record.facts().earliest().ifPresent(first -> {
            xml.open("gmd:temporalElement").open("gmd:EX_TemporalExtent").open("gmd:extent");
            xml.open("gml:TimePeriod", "gml:id", "time-" + record.id())
                    .leaf("gml:beginPosition", first.toString())
                    .leaf(
                            "gml:endPosition",
                            record.facts().latest().orElse(first).toString())
                    .close();
            xml.close().close().close();
        });
        xml.close().close();
    }

    private void writeBox(Envelope box) {
        xml.open("gmd:geographicElement").open("gmd:EX_GeographicBoundingBox");
        iso.decimal("gmd:westBoundLongitude", box.getMinX());
        iso.decimal("gmd:eastBoundLongitude", box.getMaxX());
        iso.decimal("gmd:southBoundLatitude", box.getMinY());
        iso.decimal("gmd:northBoundLatitude", box.getMaxY());
        xml.close().close();
    }

    private void writeDistribution(LayerRecord record) {
        xml.open("gmd:distributionInfo").open("gmd:MD_Distribution");
        xml.open("gmd:transferOptions").open("gmd:MD_DigitalTransferOptions");
        record.distributions().forEach(this::writeResource);
        xml.close().close().close().close();
    }

    private void writeResource(Distribution distribution) {
        xml.open("gmd:onLine").open("gmd:CI_OnlineResource");
        xml.open("gmd:linkage")
                .leaf("gmd:URL", request.address(distribution.address()))
                .close();
        iso.text("gmd:protocol", distribution.protocol());
        iso.text("gmd:name", distribution.name());
        iso.text("gmd:description", distribution.title().both());
        iso.code("gmd:function", "CI_OnLineFunctionCode", distribution.isFile() ? "download" : "information");
        xml.close().close();
    }

    /** Writes accuracy and lineage. The accuracy is the worst of any feature: how far a true outline may be off. */
    private void writeQuality(LayerRecord record) {
        xml.open("gmd:dataQualityInfo").open("gmd:DQ_DataQuality");
        xml.open("gmd:scope").open("gmd:DQ_Scope");
        iso.code("gmd:level", "MD_ScopeCode", LayerRecord.TYPE);
        xml.close().close();
        record.facts().worstAccuracyM().ifPresent(metres -> {
            xml.open("gmd:report").open("gmd:DQ_AbsoluteExternalPositionalAccuracy");
            xml.open("gmd:result").open("gmd:DQ_QuantitativeResult");
            xml.empty("gmd:valueUnit", "xlink:href", "urn:ogc:def:uom:UCUM::m");
            xml.open("gmd:value").leaf("gco:Record", Double.toString(metres)).close();
            xml.close().close().close().close();
        });
        xml.open("gmd:lineage").open("gmd:LI_Lineage");
        iso.text("gmd:statement", lineage(record));
        xml.close().close().close().close();
    }

    private static String lineage(LayerRecord record) {
        Provenance provenance = record.version().provenance();
        return String.join(
                "; ",
                List.of(record.source().both(), provenance.author(), provenance.note()).stream()
                        .filter(text -> !text.isBlank())
                        .toList());
    }
}
