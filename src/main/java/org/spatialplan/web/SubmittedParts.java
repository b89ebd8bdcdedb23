package org.spatialplan.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.spatialplan.web.problem.UrlEncodedPairs;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * A request with a multipart form. The web server would parse the form, onto the disk, whenever a parameter is read.
 * This wrapper parses it only where an address takes forms; at other addresses the parameters are those of the address.
 */
final class SubmittedParts extends HttpServletRequestWrapper {

    private final boolean taken;
    private Map<String, String[]> ofAddress;

    /**
     * Wraps a request.
     *
     * @param taken whether this address takes forms
     */
    SubmittedParts(HttpServletRequest request, boolean taken) {
        super(request);
        this.taken = taken;
    }

    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /**
     * The parts of the form.
     *
     * @throws MultipartException if the form cannot be parsed
     */
    @Override
    public Collection<Part> getParts() throws ServletException {
        if (!taken) {
            throw new HttpMediaTypeNotSupportedException("No form is taken here");
        }
        return parts();
    }

    @Override
    public Part getPart(String name) throws ServletException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (taken) {
            parts(); // fails here with the reason, which the web server hides from readers of parameters
            return super.getParameterMap();
        }
        if (ofAddress == null) {
            ofAddress = new LinkedHashMap<>();
            Map<String, List<String>> pairs = UrlEncodedPairs.decode(getQueryString(), StandardCharsets.UTF_8);
            pairs.forEach((name, values) -> ofAddress.put(name, values.toArray(String[]::new)));
        }
        return Collections.unmodifiableMap(ofAddress);
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private Collection<Part> parts() {
        try {
            return super.getParts();
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SizeException) {
                throw new MaxUploadSizeExceededException(-1, e);
            }
            throw new MultipartException("The form cannot be read", e);
        } catch (IOException | ServletException e) {
            throw new MultipartException("The form cannot be read", e);
        }
    }
}
