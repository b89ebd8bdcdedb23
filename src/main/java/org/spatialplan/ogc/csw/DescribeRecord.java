package org.spatialplan.ogc.csw;

import java.util.Arrays;
import java.util.List;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsException;
import org.springframework.stereotype.Component;

/** Answers DescribeRecord: for each type a schema that takes in the standard's. */
@Component
class DescribeRecord implements CswOperation {

    private static final String XML_SCHEMA = "http://www.w3.org/XML/Schema";
    private static final List<String> LANGUAGES = List.of(XML_SCHEMA, "http://www.w3.org/2001/XMLSchema", "XMLSCHEMA");

    @Override
    public String name() {
        return "DescribeRecord";
    }

    @Override
    public XmlDocument answer(CswRequest request) {
        Kvp kvp = request.kvp();
        kvp.find("SCHEMALANGUAGE").ifPresent(language -> {
            if (LANGUAGES.stream().noneMatch(language.strip()::equalsIgnoreCase)) {
                throw OwsException.invalid("schemaLanguage", language, XML_SCHEMA);
            }
        });
        String types = kvp.find("TYPENAME").or(() -> kvp.find("TYPENAMES")).orElse("");
        if (!types.isEmpty()) {
            RecordSchema.requireType(types, "typeName");
        }
        XmlDocument xml = Answers.open("csw:DescribeRecordResponse");
        Arrays.stream(RecordSchema.values())
                .filter(schema -> types.isEmpty() || types.contains(local(schema)))
                .forEach(schema -> write(schema, xml));
        return xml.close();
    }

    private static String local(RecordSchema schema) {
        return schema.typeName().substring(schema.typeName().indexOf(':') + 1);
    }

    private static void write(RecordSchema schema, XmlDocument xml) {
        xml.open("csw:SchemaComponent", "schemaLanguage", XML_SCHEMA, "targetNamespace", schema.uri());
        xml.open(
                "xs:schema",
                "xmlns:xs",
                "http://www.w3.org/2001/XMLSchema",
                "targetNamespace",
                schema.uri(),
                "elementFormDefault",
                "qualified");
        xml.empty(
                "xs:include",
                "schemaLocation",
                schema == RecordSchema.DUBLIN_CORE
                        ? "http://schemas.opengis.net/csw/2.0.2/record.xsd"
                        : "http://schemas.opengis.net/iso/19139/20060504/gmd/gmd.xsd");
        xml.close().close();
    }
}
