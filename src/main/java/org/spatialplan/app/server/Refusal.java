package org.spatialplan.app.server;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.spatialplan.web.problem.RequestId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Tells a client that the service is busy, in the format of the requested address. Thread-safe. */
final class Refusal {

    /**
     * The shortest Retry-After in seconds: by then most current requests are finished; it varies so that refused
     * clients do not all return together.
     */
    private static final int MIN_RETRY_SECONDS = 2;

    private static final int MAX_RETRY_SECONDS = 6;

    private final BusyWords words;

    /** Makes the refusal for all interfaces. */
    Refusal(BusyWords words) {
        this.words = words;
    }

    void tell(Request request, Response response) throws IOException {
        String context = request.getContextPath() == null ? "" : request.getContextPath();
        String path = request.getRequestURI().substring(context.length());
        Told told = words.tell(path, request.getQueryString(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        int retry = ThreadLocalRandom.current().nextInt(MIN_RETRY_SECONDS, MAX_RETRY_SECONDS + 1);
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(retry));
        response.setHeader(RequestId.HEADER, RequestId.of(request.getHeader(RequestId.HEADER)));
        response.setContentType(told.mediaType());
        response.setContentLength(told.body().length);
        response.getOutputStream().write(told.body());
    }

    /** Writes the refusal in the format of an address; query and Accept-Language may be null. */
    interface BusyWords {

        Told tell(String path, String query, String accepted);
    }
}
