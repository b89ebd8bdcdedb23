package org.spatialplan.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.web.problem.RequestId;
import org.spatialplan.web.problem.WithdrawnAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Reports faults to clients: as a document, in a picture, or with a blank picture, as they request. A fault that the
 * client can correct has status 200, as OGC's tests and old clients expect. Thread-safe.
 */
@Component
class WmsFaults {

    private static final Logger LOG = LoggerFactory.getLogger(WmsFaults.class);
    private static final String RETRY_SECONDS = "10";
    private static final Set<String> WITH_PICTURES = Set.of("getmap", "map");

    private final ExceptionImages pictures;

    WmsFaults(ExceptionImages pictures) {
        this.pictures = pictures;
    }

    void write(WmsException e, Kvp kvp, HttpServletResponse response) throws IOException {
        write(e, kvp, HttpServletResponse.SC_OK, response);
    }

    void writeLate(Kvp kvp, HttpServletResponse response) throws IOException {
        WmsException late = new WmsException(
                WmsCode.NO_APPLICABLE_CODE, "", "The answer was not ready in time: ask for less, or later again");
        write(late, kvp, HttpServletResponse.SC_SERVICE_UNAVAILABLE, response);
    }

    /** Reports that older versions are in a database that is not reachable. */
    void writeUnavailable(StoreUnavailableException e, Kvp kvp, HttpServletResponse response) throws IOException {
        LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
        WmsException told = new WmsException(WmsCode.NO_APPLICABLE_CODE, "", e.getMessage());
        write(told, kvp, HttpServletResponse.SC_SERVICE_UNAVAILABLE, response);
    }

    /** Reports a defect of the service: an id that is in the log, and no internals. */
    void writeDefect(RuntimeException e, Kvp kvp, HttpServletResponse response) throws IOException {
        String id = RequestId.current();
        LOG.error("Problem {} ({})", id, e instanceof CodedException coded ? coded.code() : "internal", e);
        WmsException told = new WmsException(
                WmsCode.NO_APPLICABLE_CODE, "", "The service failed; the log holds the details under the id " + id);
        write(told, kvp, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, response);
    }

    private void write(WmsException e, Kvp kvp, int status, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the answer broke off", e);
        }
        WmsAnswer answer = picture(e, kvp).orElseGet(() -> document(e, WmsVersion.ofFault(kvp)));
        byte[] body = answer.body().get();
        WithdrawnAnswer.withdraw(response);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setContentType(answer.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<WmsAnswer> picture(WmsException e, Kvp kvp) {
        boolean ofMap = WITH_PICTURES.contains(kvp.find("REQUEST").orElse("").toLowerCase(Locale.ROOT));
        ExceptionFormat form = ExceptionFormat.find(kvp).orElse(ExceptionFormat.XML);
        return ofMap && form != ExceptionFormat.XML
                ? pictures.draw(form == ExceptionFormat.IN_IMAGE ? e.getMessage() : "", kvp)
                : Optional.empty();
    }

    static WmsAnswer document(WmsException e, WmsVersion version) {
        byte[] document = version == WmsVersion.V1_3_0 ? document130(e) : document111(e);
        return WmsAnswer.of(version.exceptionType() + ";charset=UTF-8", document);
    }

    private static byte[] document130(WmsException e) {
        XmlDocument xml = new XmlDocument()
                .open(
                        "ServiceExceptionReport",
                        "version",
                        "1.3.0",
                        "xmlns",
                        "http://www.opengis.net/ogc",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd");
        String code = e.wmsCode().text();
        if (e.locator().isEmpty()) {
            xml.leaf("ServiceException", e.getMessage(), "code", code);
        } else {
            xml.leaf("ServiceException", e.getMessage(), "code", code, "locator", e.locator());
        }
        return xml.close().bytes();
    }

    /** Writes the document of 1.1.1. Its document type has no locator, so the message names the parameter. */
    private static byte[] document111(WmsException e) {
        return new XmlDocument()
                .doctype("<!DOCTYPE ServiceExceptionReport SYSTEM"
                        + " \"http://schemas.opengis.net/wms/1.1.1/WMS_exception_1_1_1.dtd\">")
                .open("ServiceExceptionReport", "version", "1.1.1")
                .leaf("ServiceException", e.getMessage(), "code", e.wmsCode().text())
                .close()
                .bytes();
    }
}
