package org.spatialplan.ogc.ows;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.web.StatedCharset;
import org.spatialplan.web.gate.MemoryHold;
import org.spatialplan.web.problem.ClientGone;
import org.spatialplan.web.problem.UrlEncodedPairs;
import org.springframework.web.multipart.MultipartException;

/**
 * A posted request that is not read yet: parameters in the address with a document or a form. The form is read here and
 * not by the web server, which refuses large ones and does not report unreadable ones.
 *
 * @param query of the address; may be null
 * @param type media type of the body; may be empty
 * @param fields of a form in several parts, which the web server has read already
 */
record PostedRequest(String query, String type, byte[] body, Map<String, String[]> fields) {

    /** The largest body: a filter of {@code FilterLimits.MAX_VERTICES} positions fits, escaped or not. */
    private static final int MAX_BYTES = 16 << 20;

    private static final String FORM = "application/x-www-form-urlencoded";

    /** The encoding in a document's first line, which does not count where the header has one (RFC 7303, 3.2). */
    private static final String DECLARED = "^(\\s*<\\?xml[^>]*?)\\s+encoding\\s*=\\s*(\"[^\"]*\"|'[^']*')";

    /**
     * Reads the bytes.
     *
     * @throws org.spatialplan.web.gate.BusyException if there is no memory for it now
     */
    static PostedRequest of(HttpServletRequest request, MemoryHold hold) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.startsWith("multipart/")
                ? new PostedRequest(request.getQueryString(), type, new byte[0], fields(request))
                : new PostedRequest(request.getQueryString(), type, body(request, hold), Map.of());
    }

    private static byte[] body(HttpServletRequest request, MemoryHold hold) throws IOException {
        long stated = request.getContentLengthLong();
        if (stated >= 0 && stated <= MAX_BYTES) {
            hold.grow(stated);
            return request.getInputStream().readNBytes((int) stated);
        }
        hold.grow(MAX_BYTES);
        return request.getInputStream().readNBytes(MAX_BYTES + 1);
    }

    /**
     * Returns the fields of a form. The web server reads it once, and reports a failure only to a caller that asks for
     * its parts.
     */
    private static Map<String, String[]> fields(HttpServletRequest request) throws IOException {
        try {
            request.getParts();
            return request.getParameterMap();
        } catch (ServletException e) {
            throw new MultipartException("The form cannot be read", e);
        } catch (MultipartException e) {
            if (ClientGone.isWhy(e)) {
                throw e;
            }
            // without its cause, which would pass for an answer that broke off
            throw new MultipartException(e.getMostSpecificCause().getMessage());
        }
    }

    /**
     * Reads the request.
     *
     * @throws OwsException if it cannot be read, with the parameter's name if there is one
     */
    OwsRequest read(String address) {
        if (body.length > MAX_BYTES) {
            throw OwsException.unreadable(
                    "The " + (isForm() ? "form" : "document") + " has more than " + (MAX_BYTES >> 20) + " MB");
        }
        try {
            Optional<XmlBody> document = isForm() || body.length == 0 ? Optional.empty() : Optional.of(document());
            return new OwsRequest(kvp(), document, address);
        } catch (BadParameterException e) {
            throw new OwsException(OwsCode.INVALID_PARAMETER_VALUE, e.parameter(), e.getMessage());
        }
    }

    /** Returns the readable parameters, for a report on the others. */
    Kvp readable() {
        Map<String, List<String>> pairs = new LinkedHashMap<>(UrlEncodedPairs.readable(query));
        if (isForm() && body.length <= MAX_BYTES) {
            UrlEncodedPairs.readable(form()).forEach(pairs::putIfAbsent);
        }
        return kvp(pairs);
    }

    private Kvp kvp() {
        Map<String, List<String>> pairs = new LinkedHashMap<>(UrlEncodedPairs.decode(query, StandardCharsets.UTF_8));
        if (isForm()) {
            requireNoDocument();
            UrlEncodedPairs.decode(form(), StatedCharset.of(type).orElse(StandardCharsets.UTF_8))
                    .forEach(pairs::putIfAbsent);
        }
        fields.forEach((name, values) -> pairs.putIfAbsent(name, List.of(values)));
        return kvp(pairs);
    }

    private static Kvp kvp(Map<String, List<String>> pairs) {
        Map<String, String[]> arrays = new LinkedHashMap<>();
        pairs.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
        return Kvp.of(arrays);
    }

    private boolean isForm() {
        return type.startsWith(FORM);
    }

    /** Returns the form with one character for each byte. */
    private String form() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    /** Refuses a document that was sent as a form, which curl does by default. */
    private void requireNoDocument() {
        if (form().stripLeading().startsWith("<")) {
            throw OwsException.unreadable(
                    "The body is a document, but came as a form; send it with Content-Type: text/xml");
        }
    }

    private XmlBody document() {
        return XmlBody.read(StatedCharset.text(body, type)
                .or(() -> StatedCharset.plainUtf8(body))
                .map(text -> text.replaceFirst(DECLARED, "$1").getBytes(StandardCharsets.UTF_8))
                .orElse(body));
    }
}
