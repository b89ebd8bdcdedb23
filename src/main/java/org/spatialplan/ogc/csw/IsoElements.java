package org.spatialplan.ogc.csw;

import java.math.BigDecimal;
import org.spatialplan.format.write.XmlDocument;

/** Writes the elements of ISO 19139 that hold one value. */
final class IsoElements {

    private static final String LANGUAGES = "http://www.loc.gov/standards/iso639-2/";
    private static final String CODES =
            "http://standards.iso.org/ittf/PubliclyAvailableStandards/ISO_19139_Schemas/resources/codelist/gmxCodelists.xml#";

    private final XmlDocument xml;

    IsoElements(XmlDocument xml) {
        this.xml = xml;
    }

    void text(String element, String text) {
        xml.open(element).leaf("gco:CharacterString", text).close();
    }

    void decimal(String element, double value) {
        xml.open(element)
                .leaf("gco:Decimal", BigDecimal.valueOf(value).toPlainString())
                .close();
    }

    void code(String element, String list, String value) {
        String address = list.equals("LanguageCode") ? LANGUAGES : CODES + list;
        xml.open(element)
                .leaf("gmd:" + list, value, "codeList", address, "codeListValue", value)
                .close();
    }
}
