package org.spatialplan.ogc.csw;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.ogc.fes.FilterCapabilities11;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.ogc.ows.ServiceContact;
import org.springframework.stereotype.Component;

/** Answers GetCapabilities, whole or by sections. The capabilities of filters are in every answer, as the schema wants. */
@Component
class GetCapabilities implements CswOperation {

    private static final Set<String> SECTIONS =
            Set.of("all", "serviceidentification", "serviceprovider", "operationsmetadata", "filter_capabilities");

    private final LayerRecords records;
    private final ServiceContact contact;

    GetCapabilities(LayerRecords records, ServiceContact contact) {
        this.records = records;
        this.contact = contact;
    }

    @Override
    public String name() {
        return "GetCapabilities";
    }

    @Override
    public XmlDocument answer(CswRequest request) {
        Set<String> sections = sections(request);
        XmlDocument xml = Answers.open(
                "csw:Capabilities",
                "version",
                Csw.VERSION,
                "xmlns:ogc",
                Csw.OGC,
                "xmlns:gml",
                "http://www.opengis.net/gml",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink");
        if (sections.contains("serviceidentification")) {
            writeIdentification(xml);
        }
        if (sections.contains("serviceprovider")) {
            writeProvider(xml);
        }
        if (sections.contains("operationsmetadata")) {
            writeOperations(request, xml);
        }
        FilterCapabilities11.write(xml);
        return xml.close();
    }

    private static Set<String> sections(CswRequest request) {
        Set<String> asked = request.kvp().find("SECTIONS").stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(section -> section.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        asked.stream()
                .filter(section -> !SECTIONS.contains(section))
                .findFirst()
                .ifPresent(section -> {
                    throw OwsException.invalid(
                            "sections",
                            section,
                            "ServiceIdentification, ServiceProvider, OperationsMetadata, Filter_Capabilities or All");
                });
        return asked.isEmpty() || asked.contains("all") ? SECTIONS : asked;
    }

    private void writeIdentification(XmlDocument xml) {
        FeatureType catalogue = records.table().type();
        xml.open("ows:ServiceIdentification")
                .leaf(
                        "ows:Title",
                        catalogue.definition().titleZh() + " / "
                                + catalogue.definition().titleEn())
                .leaf(
                        "ows:Abstract",
                        catalogue.definition().descriptionZh() + " / "
                                + catalogue.definition().descriptionEn());
        xml.open("ows:Keywords")
                .leaf("ows:Keyword", records.city().cityZh())
                .leaf("ows:Keyword", records.city().cityEn())
                .close();
        xml.leaf("ows:ServiceType", "CSW")
                .leaf("ows:ServiceTypeVersion", Csw.VERSION)
                .leaf("ows:Fees", "NONE")
                .leaf("ows:AccessConstraints", "NONE")
                .close();
    }

    private void writeProvider(XmlDocument xml) {
        xml.open("ows:ServiceProvider")
                .leaf("ows:ProviderName", contact.organisation().isBlank() ? "Spatial Plan" : contact.organisation());
        xml.open("ows:ServiceContact");
        if (!contact.person().isBlank()) {
            xml.leaf("ows:IndividualName", contact.person());
        }
        if (!(contact.telephone() + contact.email()).isBlank()) {
            xml.open("ows:ContactInfo");
            if (!contact.telephone().isBlank()) {
                xml.open("ows:Phone").leaf("ows:Voice", contact.telephone()).close();
            }
            if (!contact.email().isBlank()) {
                xml.open("ows:Address")
                        .leaf("ows:ElectronicMailAddress", contact.email())
                        .close();
            }
            xml.close();
        }
        xml.close().close();
    }

    private static void writeOperations(CswRequest request, XmlDocument xml) {
        xml.open("ows:OperationsMetadata");
        for (String operation : Parameters.operations()) {
            xml.open("ows:Operation", "name", operation).open("ows:DCP").open("ows:HTTP");
            xml.empty("ows:Get", "xlink:href", request.address() + "?");
            xml.open("ows:Post", "xlink:href", request.address());
            writeDomain("ows:Constraint", "PostEncoding", List.of("XML"), xml);
            xml.close().close().close();
            Parameters.ofOperation(operation)
                    .forEach((name, values) -> writeDomain("ows:Parameter", name, values, xml));
            if (operation.equals("GetRecords")) {
                writeQueryables(xml);
            }
            xml.close();
        }
        writeDomain("ows:Parameter", "service", List.of("CSW"), xml);
        writeDomain("ows:Parameter", "version", List.of(Csw.VERSION), xml);
        writeDomain("ows:Constraint", "PostEncoding", List.of("XML"), xml);
        writeDomain("ows:Constraint", "MaxRecordDefault", List.of(Integer.toString(RecordsQuestion.DEFAULT)), xml);
        writeDomain("ows:Constraint", "MaxRecords", List.of(Integer.toString(RecordsQuestion.MAX)), xml);
        xml.close();
    }

    private static void writeQueryables(XmlDocument xml) {
        List<String> names = Arrays.stream(Queryable.values())
                .flatMap(queryable -> queryable.names().stream())
                .toList();
        writeDomain("ows:Constraint", "SupportedDublinCoreQueryables", of(names, false), xml);
        writeDomain("ows:Constraint", "SupportedISOQueryables", of(names, true), xml);
    }

    private static List<String> of(List<String> names, boolean iso) {
        return names.stream().filter(name -> name.startsWith("apiso:") == iso).toList();
    }

    private static void writeDomain(String element, String name, List<String> values, XmlDocument xml) {
        xml.open(element, "name", name);
        values.forEach(value -> xml.leaf("ows:Value", value));
        xml.close();
    }
}
