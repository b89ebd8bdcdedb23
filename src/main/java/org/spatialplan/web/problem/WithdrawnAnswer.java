package org.spatialplan.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Takes back an answer that was begun, so that a fault can be told instead of it. */
public final class WithdrawnAnswer {

    /** The headers that describe the answer itself. */
    private static final List<String> OF_CONTENT = List.of(
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.WARNING);

    private WithdrawnAnswer() {}

    /**
     * Takes back content and the headers that describe it. Headers of the request's own stay: security headers, the id
     * of the request, what other sites may read.
     *
     * @param response not committed
     */
    public static void withdraw(HttpServletResponse response) {
        response.resetBuffer();
        response.setContentLengthLong(-1);
        OF_CONTENT.forEach(name -> response.setHeader(name, null));
    }
}
