package org.spatialplan.ogc.csw;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.ogc.fes.Children;
import org.spatialplan.ogc.fes.SecureXml;
import org.spatialplan.ogc.fes.XmlFaultException;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.ogc.ows.OwsRequest;
import org.spatialplan.ogc.ows.XmlBody;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Reads requests of both encodings. What a document says outside its query is read into parameters. */
final class RequestReader {

    private static final String CAPABILITIES = "GetCapabilities";
    private static final Set<String> OUTPUT_FORMATS = Set.of("application/xml", "text/xml");

    private RequestReader() {}

    /**
     * Reads a request.
     *
     * @throws OwsException if version or request are missing or wrong, or the answer is wanted in another format
     */
    static CswRequest read(OwsRequest request) {
        CswRequest read = request.xml().map(body -> ofXml(body, request)).orElseGet(() -> ofKvp(request));
        requireVersion(read);
        read.kvp().find("OUTPUTFORMAT").map(String::strip).ifPresent(format -> {
            if (!OUTPUT_FORMATS.contains(format.toLowerCase(Locale.ROOT))) {
                throw OwsException.invalid("outputFormat", format, "application/xml");
            }
        });
        return read;
    }

    private static CswRequest ofKvp(OwsRequest request) {
        Kvp kvp = request.kvp();
        String operation = kvp.find("REQUEST").orElseThrow(() -> OwsException.missing("request"));
        return new CswRequest(operation.strip(), kvp, Optional.empty(), request.address());
    }

    private static CswRequest ofXml(XmlBody body, OwsRequest request) {
        if (!body.namespace().equals(Csw.NAMESPACE)) {
            throw OwsException.unreadable("The document's namespace is '" + body.namespace() + "'; expected: "
                    + Csw.NAMESPACE + ", without an envelope");
        }
        Element root;
        try {
            root = SecureXml.parse(body.bytes());
        } catch (XmlFaultException e) {
            throw OwsException.unreadable("The body is not " + e.getMessage());
        }
        return new CswRequest(body.name(), parameters(root), Optional.of(root), request.address());
    }

    private static Kvp parameters(Element root) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < root.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) root.getAttributes().item(i);
            if (attribute.getNamespaceURI() == null) {
                values.put(attribute.getName().toUpperCase(Locale.ROOT), attribute.getValue());
            }
        }
        Children.find(root, "AcceptVersions").ifPresent(list -> put(list, "Version", "ACCEPTVERSIONS", values));
        Children.find(root, "Sections").ifPresent(list -> put(list, "Section", "SECTIONS", values));
        put(root, "TypeName", "TYPENAME", values);
        put(root, "Id", "ID", values);
        put(root, "ElementSetName", "ELEMENTSETNAME", values);
        put(root, "PropertyName", "PROPERTYNAME", values);
        put(root, "ParameterName", "PARAMETERNAME", values);
        return new Kvp(values);
    }

    private static void put(Element parent, String child, String parameter, Map<String, String> values) {
        String joined = Children.of(parent, child).stream().map(Children::text).collect(Collectors.joining(","));
        if (!joined.isEmpty()) {
            values.put(parameter, joined);
        }
    }

    /** A GetCapabilities negotiates by ACCEPTVERSIONS; every other request names the version. */
    private static void requireVersion(CswRequest request) {
        if (request.operation().equalsIgnoreCase(CAPABILITIES)) {
            List<String> accepted = request.kvp().find("ACCEPTVERSIONS").stream()
                    .flatMap(list -> Arrays.stream(list.split(",")))
                    .map(String::strip)
                    .toList();
            if (!accepted.isEmpty() && !accepted.contains(Csw.VERSION)) {
                throw new OwsException(
                        OwsCode.VERSION_NEGOTIATION_FAILED,
                        "acceptVersions",
                        "None of the versions " + accepted + " is offered; offered is " + Csw.VERSION);
            }
            return;
        }
        String version = request.kvp().find("VERSION").orElseThrow(() -> OwsException.missing("version"));
        if (!version.strip().equals(Csw.VERSION)) {
            throw OwsException.invalid("version", version, Csw.VERSION);
        }
    }
}
