package org.spatialplan.ogc.wfs;

import java.util.Collection;
import java.util.Map;
import org.locationtech.jts.geom.Point;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.GmlVersion;
import org.spatialplan.format.write.XmlDocument;

/** Writes the XML schema of feature types, as {@link GmlFeatureWriter} writes them. */
final class ApplicationSchema {

    private final GmlVersion version;
    private final XmlDocument xml = new XmlDocument();

    private ApplicationSchema(GmlVersion version) {
        this.version = version;
    }

    static String of(Collection<FeatureTable> tables, GmlVersion version) {
        ApplicationSchema schema = new ApplicationSchema(version);
        schema.xml
                .open(
                        "xsd:schema",
                        "xmlns:xsd",
                        "http://www.w3.org/2001/XMLSchema",
                        "xmlns:gml",
                        version.namespace(),
                        "xmlns:plan",
                        GmlFeatureWriter.NAMESPACE,
                        "targetNamespace",
                        GmlFeatureWriter.NAMESPACE,
                        "elementFormDefault",
                        "qualified")
                .empty("xsd:import", "namespace", version.namespace(), "schemaLocation", version.schema());
        tables.forEach(schema::writeType);
        return schema.xml.close().toString();
    }

    private void writeType(FeatureTable table) {
        FeatureType type = table.type();
        String feature = version == GmlVersion.V3_2 ? "gml:AbstractFeature" : "gml:_Feature";
        xml.empty("xsd:element", "name", type.id(), "type", "plan:" + type.id() + "Type", "substitutionGroup", feature);
        xml.open("xsd:complexType", "name", type.id() + "Type");
        xml.open("xsd:complexContent").open("xsd:extension", "base", "gml:AbstractFeatureType");
        xml.open("xsd:sequence");
        Map<String, String> names = type.xmlNames();
        type.properties().forEach(property -> writeProperty(names.get(property.name()), property));
        xml.empty("xsd:element", "name", FeatureType.GEOMETRY, "type", geometry(table), "minOccurs", "0");
        xml.close().close().close().close();
    }

    private void writeProperty(String name, Property property) {
        xml.open("xsd:element", "name", name, "type", simple(property.type()), "minOccurs", "0");
        xml.open("xsd:annotation");
        xml.leaf("xsd:documentation", property.titleZh(), "xml:lang", "zh");
        xml.leaf("xsd:documentation", property.titleEn(), "xml:lang", "en");
        xml.close().close();
    }

    private static String simple(Property.Type type) {
        return switch (type) {
            case STRING -> "xsd:string";
            case INTEGER -> "xsd:long"; // clients take xsd:integer for 32 bits
            case NUMBER -> "xsd:double";
            case BOOLEAN -> "xsd:boolean";
            case DATE -> "xsd:date";
            case DATE_TIME -> "xsd:dateTime";
        };
    }

    private static String geometry(FeatureTable table) {
        return switch (table.type().geometry()) {
            case POINT -> allPoints(table) ? "gml:PointPropertyType" : "gml:GeometryPropertyType";
            case CURVE -> "gml:MultiCurvePropertyType";
            case SURFACE -> "gml:MultiSurfacePropertyType";
            case ANY -> "gml:GeometryPropertyType";
        };
    }

    private static boolean allPoints(FeatureTable table) {
        return table.rows().stream()
                .map(FeatureTable::geometry)
                .allMatch(geometry -> geometry == null || geometry instanceof Point);
    }
}
