package org.spatialplan.app.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers {@code /livez} and {@code /readyz} at the service's own port, even while the service is busy. Probes need no
 * turn and nothing of the rest. Thread-safe.
 */
final class Probes {

    private final ApplicationAvailability availability;

    Probes(ApplicationAvailability availability) {
        this.availability = availability;
    }

    /** Answers a probe; returns false for other requests. */
    boolean answer(Request request, Response response) throws IOException {
        String path = request.getDecodedRequestURI();
        if (path == null || !path.endsWith("z")) {
            return false;
        }
        String context = request.getContextPath() == null ? "" : request.getContextPath();
        if (path.equals(context + "/livez")) {
            boolean lives = availability.getState(LivenessState.class, LivenessState.CORRECT) == LivenessState.CORRECT;
            tell(request, response, lives, "DOWN");
        } else if (path.equals(context + "/readyz")) {
            boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
            tell(request, response, ready, "OUT_OF_SERVICE");
        } else {
            return false;
        }
        return true;
    }

    private static void tell(Request request, Response response, boolean good, String bad) throws IOException {
        if (!request.getMethod().equals(HttpMethod.GET.name())
                && !request.getMethod().equals(HttpMethod.HEAD.name())) {
            response.setHeader(HttpHeaders.ALLOW, "GET,HEAD");
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
            return;
        }
        byte[] body = ("{\"status\":\"" + (good ? "UP" : bad) + "\"}").getBytes(StandardCharsets.US_ASCII);
        response.setStatus(good ? HttpStatus.OK.value() : HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
