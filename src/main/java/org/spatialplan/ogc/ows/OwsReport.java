package org.spatialplan.ogc.ows;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.spatialplan.web.problem.WithdrawnAnswer;
import org.springframework.http.HttpHeaders;

/** Writes an exception report in the dialect of the service's version. */
public enum OwsReport {
    /** OWS Common 1.0, of WFS 1.1.0. */
    V1_0("http://www.opengis.net/ows", "http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd", "1.0.0"),
    /** OWS Common 1.0, of CSW 2.0.2, whose examples have this version. */
    CSW_2_0_2("http://www.opengis.net/ows", "http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd", "1.2.0"),
    /** OWS Common 1.1, of WFS 2.0.0. */
    V1_1("http://www.opengis.net/ows/1.1", "http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd", "2.0.0"),
    /** OWS Common 1.1, of WMTS 1.0.0. */
    WMTS_1_0("http://www.opengis.net/ows/1.1", "http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd", "1.0.0");

    private static final String RETRY_SECONDS = "10";

    private final String namespace;
    private final String schema;
    private final String version;

    OwsReport(String namespace, String schema, String version) {
        this.namespace = namespace;
        this.schema = schema;
        this.version = version;
    }

    /** Returns the dialect of a service's version: OWS Common 1.0 below version 2.0.0. */
    public static OwsReport of(String version) {
        return version.startsWith("1.") ? V1_0 : V1_1;
    }

    /** Writes the report unless an answer was sent already. */
    public void write(OwsException e, HttpServletResponse response) throws IOException {
        write(e, e.owsCode().status(), response);
    }

    /** Writes a temporary failure. The standards have no code for it, but HTTP has. */
    public void writeUnavailable(String message, HttpServletResponse response) throws IOException {
        OwsException told = new OwsException(OwsCode.NO_APPLICABLE_CODE, "", message);
        write(told, HttpServletResponse.SC_SERVICE_UNAVAILABLE, response);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    private void write(OwsException e, int status, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the answer broke off", e);
        }
        write(tell(e), status, response);
    }

    /** Writes a fault instead of everything written so far. */
    static void write(Told told, int status, HttpServletResponse response) throws IOException {
        WithdrawnAnswer.withdraw(response);
        response.setStatus(status);
        response.setContentType(told.mediaType());
        response.getOutputStream().write(told.body());
    }

    /** Returns the report for callers with a status of their own. */
    public Told tell(OwsException e) {
        return new Told(this == V1_0 ? "text/xml;charset=UTF-8" : "application/xml;charset=UTF-8", document(e));
    }

    private byte[] document(OwsException e) {
        XmlDocument xml = new XmlDocument()
                .open(
                        "ows:ExceptionReport",
                        "xmlns:ows",
                        namespace,
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        namespace + " " + schema,
                        "version",
                        version,
                        namespace.equals(V1_0.namespace) ? "language" : "xml:lang",
                        "en");
        String code = e.owsCode().text();
        if (e.locator().isEmpty()) {
            xml.open("ows:Exception", "exceptionCode", code);
        } else {
            xml.open("ows:Exception", "exceptionCode", code, "locator", e.locator());
        }
        return xml.leaf("ows:ExceptionText", e.getMessage()).close().close().bytes();
    }
}
