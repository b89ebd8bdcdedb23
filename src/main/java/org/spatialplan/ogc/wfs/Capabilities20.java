package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.query.filter.FilterLimits;

/** Writes the capabilities of WFS 2.0.0. */
final class Capabilities20 {

    private static final Map<String, Boolean> CONFORMANCE = new java.util.LinkedHashMap<>();

    static {
        List.of("ImplementsBasicWFS", "KVPEncoding", "XMLEncoding", "ImplementsResultPaging")
                .forEach(name -> CONFORMANCE.put(name, true));
        List.of(
                        "ImplementsLockingWFS",
                        "SOAPEncoding",
                        "ImplementsInheritance",
                        "ImplementsRemoteResolve",
                        "ImplementsStandardJoins",
                        "ImplementsSpatialJoins",
                        "ImplementsTemporalJoins",
                        "ImplementsFeatureVersioning",
                        "ManageStoredQueries")
                .forEach(name -> CONFORMANCE.put(name, false));
    }

    private final WfsRequest request;
    private final WfsTypes types;
    private final CapabilitiesText words;
    private final Set<String> sections;
    private final XmlDocument xml = new XmlDocument();

    Capabilities20(WfsRequest request, WfsTypes types, CapabilitiesText words, Set<String> sections) {
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
            types.list().forEach(this::writeType);
            xml.close();
        }
        if (sections.contains("filter_capabilities")) {
            FilterCapabilities20.write(xml);
        }
        return xml.close().toString();
    }

    private void open() {
        xml.open(
                "wfs:WFS_Capabilities",
                "version",
                "2.0.0",
                "xmlns:wfs",
                "http://www.opengis.net/wfs/2.0",
                "xmlns:ows",
                "http://www.opengis.net/ows/1.1",
                "xmlns:fes",
                "http://www.opengis.net/fes/2.0",
                "xmlns:gml",
                "http://www.opengis.net/gml/3.2",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:plan",
                GmlFeatureWriter.NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd");
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
        List<String> formats = java.util.Arrays.stream(WfsFormat.values())
                .flatMap(format -> format.names().stream())
                .toList();
        List<String> schemas = List.of(WfsFormat.GML_3_2.mediaType(), WfsFormat.GML_3_1_1.mediaType());
        xml.open("ows:OperationsMetadata");
        operation("GetCapabilities")
                .parameter("AcceptVersions", List.of("2.0.0", "1.1.0"))
                .parameter("AcceptFormats", List.of("application/xml"))
                .parameter(
                        "Sections",
                        List.of(
                                "ServiceIdentification",
                                "ServiceProvider",
                                "OperationsMetadata",
                                "FeatureTypeList",
                                "Filter_Capabilities"));
        xml.close();
        operation("DescribeFeatureType").parameter("outputFormat", schemas);
        xml.close();
        operation("ListStoredQueries");
        xml.close();
        operation("DescribeStoredQueries");
        xml.close();
        operation("GetFeature").parameter("resolve", List.of("local")).parameter("outputFormat", formats);
        xml.close();
        operation("GetPropertyValue").parameter("resolve", List.of("local"));
        xml.close();
        if (types.mayEdit()) {
            writeTransaction(request, xml);
            parameter("inputFormat", List.of(WfsFormat.GML_3_2.mediaType(), WfsFormat.GML_3_1_1.mediaType()));
            xml.close();
        }
        parameter("version", List.of("2.0.0", "1.1.0"));
        writeConstraint("ImplementsTransactionalWFS", types.mayEdit() ? "TRUE" : "FALSE");
        CONFORMANCE.forEach((name, holds) -> writeConstraint(name, holds ? "TRUE" : "FALSE"));
        writeConstraint("CountDefault", Integer.toString(WfsLimits.MAX_FEATURES));
        writeConstraint("MaximumQueries", Integer.toString(WfsLimits.MAX_QUERIES));
        if (types.mayEdit()) {
            writeConstraint("MaximumTransactionFeatures", Integer.toString(WfsLimits.MAX_EDITS));
        }
        writeConstraint("MaximumFilterDepth", Integer.toString(FilterLimits.MAX_DEPTH));
        writeConstraint("MaximumFilterValues", Integer.toString(FilterLimits.MAX_PARTS));
        writeConstraint("MaximumFilterVertices", Integer.toString(FilterLimits.MAX_VERTICES));
        writeConstraint("MaximumFilterSeconds", Integer.toString(WfsLimits.MAX_SECONDS));
        xml.close();
    }

    /** Opens the operation Transaction, which is sent by POST only. */
    static void writeTransaction(WfsRequest request, XmlDocument xml) {
        xml.open("ows:Operation", "name", Transaction.NAME).open("ows:DCP").open("ows:HTTP");
        xml.empty("ows:Post", "xlink:href", request.address()).close().close();
    }

    private Capabilities20 operation(String name) {
        xml.open("ows:Operation", "name", name).open("ows:DCP").open("ows:HTTP");
        xml.empty("ows:Get", "xlink:href", ServiceUrls.prefix(request));
        xml.empty("ows:Post", "xlink:href", request.address());
        xml.close().close();
        return this;
    }

    private Capabilities20 parameter(String name, List<String> values) {
        xml.open("ows:Parameter", "name", name).open("ows:AllowedValues");
        values.forEach(value -> xml.leaf("ows:Value", value));
        xml.close().close();
        return this;
    }

    private void writeConstraint(String name, String value) {
        xml.open("ows:Constraint", "name", name);
        xml.empty("ows:NoValues").leaf("ows:DefaultValue", value).close();
    }

    private void writeType(FeatureTable table) {
        FeatureType type = table.type();
        xml.open("wfs:FeatureType");
        xml.leaf("wfs:Name", GmlFeatureWriter.PREFIX + ":" + type.id());
        xml.leaf("wfs:Title", words.title(type)).leaf("wfs:Abstract", words.description(type));
        xml.open("ows:Keywords");
        words.keywords(type).forEach(word -> xml.leaf("ows:Keyword", word));
        xml.close();
        xml.leaf("wfs:DefaultCRS", SrsNameParameter.DEFAULT.srsName());
        OfferedCrs.of(types.frame()).stream()
                .filter(crs -> crs != SrsNameParameter.DEFAULT.crs())
                .sorted(java.util.Comparator.comparing(crs -> crs == Crs.CRS84))
                .forEach(crs -> xml.leaf("wfs:OtherCRS", name(crs)));
        type.extent().ifPresent(extent -> box(extent, xml));
        xml.close();
    }

    static String name(Crs crs) {
        return crs == Crs.CRS84
                ? "urn:ogc:def:crs:OGC:1.3:CRS84"
                : OutputFrame.byAuthority(crs).srsName();
    }

    /** Writes a box, always longitude before latitude. */
    static void box(Envelope extent, XmlDocument xml) {
        xml.open("ows:WGS84BoundingBox");
        xml.leaf("ows:LowerCorner", extent.getMinX() + " " + extent.getMinY());
        xml.leaf("ows:UpperCorner", extent.getMaxX() + " " + extent.getMaxY());
        xml.close();
    }
}
