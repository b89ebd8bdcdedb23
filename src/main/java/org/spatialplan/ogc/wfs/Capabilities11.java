package org.spatialplan.ogc.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.ogc.fes.FilterCapabilities11;
import org.spatialplan.query.filter.FilterLimits;

/** Writes the capabilities of WFS 1.1.0. */
final class Capabilities11 {

    private final WfsRequest request;
    private final WfsTypes types;
    private final CapabilitiesText words;
    private final Set<String> sections;
    private final XmlDocument xml = new XmlDocument();

    Capabilities11(WfsRequest request, WfsTypes types, CapabilitiesText words, Set<String> sections) {
        this.request = request;
        this.types = types;
        this.words = words;
        this.sections = sections;
    }

    String text() {
        open();
        if (sections.contains("serviceidentification")) {
            writeIdentification();
        }
        if (sections.contains("serviceprovider")) {
            xml.open("ows:ServiceProvider").leaf("ows:ProviderName", "Spatial Plan");
            xml.empty("ows:ServiceContact").close();
        }
        if (sections.contains("operationsmetadata")) {
            writeOperations();
        }
        if (sections.contains("featuretypelist")) {
            xml.open("wfs:FeatureTypeList");
            xml.open("wfs:Operations").leaf("wfs:Operation", "Query").close();
            types.list().forEach(this::writeType);
            xml.close();
        }
        FilterCapabilities11.write(xml);
        return xml.close().toString();
    }

    private void open() {
        xml.open(
                "wfs:WFS_Capabilities",
                "version",
                "1.1.0",
                "xmlns:wfs",
                "http://www.opengis.net/wfs",
                "xmlns:ows",
                "http://www.opengis.net/ows",
                "xmlns:ogc",
                "http://www.opengis.net/ogc",
                "xmlns:gml",
                "http://www.opengis.net/gml",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:plan",
                GmlFeatureWriter.NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.opengis.net/wfs http://schemas.opengis.net/wfs/1.1.0/wfs.xsd");
    }

    private void writeIdentification() {
        Catalogue city = types.map().catalogue();
        xml.open("ows:ServiceIdentification");
        xml.leaf("ows:Title", words.serviceTitle(city));
        xml.leaf("ows:Abstract", words.serviceAbstract(city));
        xml.leaf("ows:ServiceType", "WFS");
        xml.leaf("ows:ServiceTypeVersion", "2.0.0").leaf("ows:ServiceTypeVersion", "1.1.0");
        xml.leaf("ows:Fees", "NONE").leaf("ows:AccessConstraints", "NONE");
        xml.close();
    }

    private void writeOperations() {
        List<String> formats = Arrays.stream(WfsFormat.values())
                .filter(format -> format != WfsFormat.GML_3_2)
                .flatMap(format -> format.names().stream())
                .toList();
        xml.open("ows:OperationsMetadata");
        writeOperation("GetCapabilities");
        xml.close();
        writeOperation("DescribeFeatureType");
        writeParameter("outputFormat", List.of(WfsFormat.GML_3_1_1.mediaType()));
        xml.close();
        writeOperation("GetFeature");
        writeParameter("resultType", List.of("results", "hits"));
        writeParameter("outputFormat", formats);
        xml.close();
        if (types.mayEdit()) {
            Capabilities20.writeTransaction(request, xml);
            writeParameter("inputFormat", List.of(WfsFormat.GML_3_1_1.mediaType()));
            writeParameter("idgen", List.of("GenerateNew", "UseExisting"));
            writeParameter("releaseAction", List.of("ALL"));
            xml.close();
        }
        writeConstraint("DefaultMaxFeatures", WfsLimits.MAX_FEATURES);
        writeConstraint("MaximumQueries", WfsLimits.MAX_QUERIES);
        if (types.mayEdit()) {
            writeConstraint("MaximumTransactionFeatures", WfsLimits.MAX_EDITS);
        }
        writeConstraint("MaximumFilterDepth", FilterLimits.MAX_DEPTH);
        writeConstraint("MaximumFilterValues", FilterLimits.MAX_PARTS);
        writeConstraint("MaximumFilterVertices", FilterLimits.MAX_VERTICES);
        writeConstraint("MaximumFilterSeconds", WfsLimits.MAX_SECONDS);
        xml.close();
    }

    private void writeOperation(String name) {
        xml.open("ows:Operation", "name", name).open("ows:DCP").open("ows:HTTP");
        xml.empty("ows:Get", "xlink:href", ServiceUrls.prefix(request));
        xml.empty("ows:Post", "xlink:href", request.address());
        xml.close().close();
    }

    private void writeParameter(String name, List<String> values) {
        xml.open("ows:Parameter", "name", name);
        values.forEach(value -> xml.leaf("ows:Value", value));
        xml.close();
    }

    private void writeConstraint(String name, int value) {
        xml.open("ows:Constraint", "name", name)
                .leaf("ows:Value", Integer.toString(value))
                .close();
    }

    private void writeType(FeatureTable table) {
        FeatureType type = table.type();
        xml.open("wfs:FeatureType");
        xml.leaf("wfs:Name", GmlFeatureWriter.PREFIX + ":" + type.id());
        xml.leaf("wfs:Title", words.title(type)).leaf("wfs:Abstract", words.description(type));
        xml.open("ows:Keywords");
        words.keywords(type).forEach(word -> xml.leaf("ows:Keyword", word));
        xml.close();
        xml.leaf("wfs:DefaultSRS", SrsNameParameter.DEFAULT.srsName());
        OfferedCrs.of(types.frame()).stream()
                .filter(crs -> crs != SrsNameParameter.DEFAULT.crs())
                .sorted(java.util.Comparator.comparing(crs -> crs == org.spatialplan.geo.Crs.CRS84))
                .forEach(crs -> xml.leaf("wfs:OtherSRS", Capabilities20.name(crs)));
        if (types.isWorking(type.id())) {
            xml.open("wfs:Operations");
            List.of("Insert", "Update", "Delete", "Query").forEach(name -> xml.leaf("wfs:Operation", name));
            xml.close();
        }
        Capabilities20.box(type.extent().orElseGet(this::whole), xml);
        xml.close();
    }

    /** Returns the box of all data, because the schema requires a box even for a type without located features. */
    private Envelope whole() {
        Envelope whole = new Envelope();
        types.list().forEach(table -> table.type().extent().ifPresent(whole::expandToInclude));
        return whole;
    }
}
