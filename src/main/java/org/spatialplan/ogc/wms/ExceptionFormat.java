package org.spatialplan.ogc.wms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.spatialplan.ogc.ows.Kvp;

/** The form in which a client receives a fault. */
enum ExceptionFormat {
    /** A document. */
    XML("XML", "application/vnd.ogc.se_xml", "text/xml", "application/vnd.ogc.se+xml", "application/xml"),
    /** A picture with the message. */
    IN_IMAGE("INIMAGE", "application/vnd.ogc.se_inimage"),
    /** A picture of the background only. */
    BLANK("BLANK", "application/vnd.ogc.se_blank");

    private final String[] names;

    ExceptionFormat(String... names) {
        this.names = names;
    }

    /** Returns the name in a version's capabilities. */
    String name(WmsVersion version) {
        return version == WmsVersion.V1_3_0 ? names[0] : names[1];
    }

    /** Finds the format. Either version's name is understood in both; a missing parameter means XML. */
    static Optional<ExceptionFormat> find(Kvp kvp) {
        String wanted = kvp.find("EXCEPTIONS").orElse("XML").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> Arrays.stream(form.names)
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted)))
                .findFirst();
    }

    /**
     * Parses the format.
     *
     * @throws WmsException InvalidParameterValue
     */
    static ExceptionFormat parse(Kvp kvp) {
        return find(kvp)
                .orElseThrow(() -> WmsException.invalid(
                        "exceptions", kvp.find("EXCEPTIONS").orElse(""), "XML, INIMAGE or BLANK"));
    }
}
