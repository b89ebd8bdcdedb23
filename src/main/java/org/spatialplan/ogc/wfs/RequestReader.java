package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.ogc.fes.SecureXml;
import org.spatialplan.ogc.fes.XmlFaultException;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.ogc.ows.OwsRequest;
import org.spatialplan.ogc.ows.XmlBody;
import org.w3c.dom.Element;

/** Reads requests of both encodings and versions. */
final class RequestReader {

    private static final String CAPABILITIES = "GetCapabilities";

    /** Parameters of this service's own; in the address they leave a document valid. */
    private static final List<String> OF_THE_ADDRESS = List.of(AsOfParameter.NAME, Transaction.REASON);

    private RequestReader() {}

    /**
     * Reads a request.
     *
     * @throws OwsException if service, version or request are missing or wrong
     */
    static WfsRequest read(OwsRequest request) {
        return request.xml().map(body -> ofXml(body, request)).orElseGet(() -> ofKvp(request));
    }

    /** Returns the version for the report of a fault, even if the rest of the request is wrong. */
    static WfsVersion dialect(OwsRequest request) {
        return request.kvp()
                .find("VERSION")
                .or(() -> request.xml().flatMap(XmlBody::version))
                .flatMap(WfsVersion::find)
                .or(() -> request.xml().flatMap(body -> WfsVersion.ofNamespace(body.namespace())))
                .orElse(WfsVersion.V2_0_0);
    }

    private static WfsRequest ofKvp(OwsRequest request) {
        Kvp kvp = request.kvp();
        String operation = kvp.find("REQUEST").orElseThrow(() -> OwsException.missing("request"));
        WfsVersion version = operation.equalsIgnoreCase(CAPABILITIES)
                ? VersionParameter.negotiate(kvp)
                : kvp.find("VERSION").map(RequestReader::version).orElseThrow(() -> OwsException.missing("version"));
        return new WfsRequest(
                version, operation, kvp, NamespacesParameter.parse(kvp), Optional.empty(), request.address());
    }

    private static WfsRequest ofXml(XmlBody body, OwsRequest request) {
        Element root = parsed(body);
        Kvp kvp = withThoseOfTheAddress(XmlParameters.of(root), request.kvp());
        WfsVersion byNamespace = WfsVersion.ofNamespace(body.namespace())
                .orElseThrow(() -> OwsException.unreadable("The document's namespace is '" + body.namespace()
                        + "'; expected: " + WfsVersion.V2_0_0.namespace() + " or " + WfsVersion.V1_1_0.namespace()));
        WfsVersion version = body.name().equals(CAPABILITIES)
                ? XmlParameters.negotiated(kvp, byNamespace)
                : body.version()
                        .map(text -> isOldTransaction(body, text) ? WfsVersion.V1_1_0 : version(text))
                        .orElse(byNamespace);
        Map<String, String> namespaces = NamespacesParameter.of(root);
        return new WfsRequest(version, body.name(), kvp, namespaces, Optional.of(root), request.address());
    }

    /** Transactions of 1.0.0 are accepted, because QGIS sends them to services of 2.0.0. */
    private static boolean isOldTransaction(XmlBody body, String version) {
        return body.name().equals(Transaction.NAME) && version.strip().equals(TransactionVersion.V1_0_0.text());
    }

    private static Kvp withThoseOfTheAddress(Kvp own, Kvp address) {
        Kvp all = own;
        for (String name : OF_THE_ADDRESS) {
            if (address.find(name).isPresent()) {
                all = all.with(name, address.find(name).get());
            }
        }
        return all;
    }

    private static Element parsed(XmlBody body) {
        try {
            return SecureXml.parse(body.bytes());
        } catch (XmlFaultException e) {
            throw OwsException.unreadable("The body is not " + e.getMessage());
        }
    }

    private static WfsVersion version(String text) {
        Optional<WfsVersion> known = WfsVersion.find(text.strip());
        return known.orElseThrow(() -> new OwsException(
                OwsCode.INVALID_PARAMETER_VALUE, "version", "version is '" + text + "'; expected: 2.0.0 or 1.1.0"));
    }
}
