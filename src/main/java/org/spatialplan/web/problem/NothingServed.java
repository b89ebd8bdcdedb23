package org.spatialplan.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpRequestHandler;

/**
 * Tells that an address leads nowhere, in its form. It is a handler like others: to look for a file of every name that somebody
 * tries, and to throw what is caught at once, cost more than most answers. Thread-safe.
 */
public final class NothingServed implements HttpRequestHandler {

    private final FaultDialects dialects;

    public NothingServed(FaultDialects dialects) {
        this.dialects = dialects;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        ProblemDetail problem = ProblemHandler.ofStatus(
                HttpStatus.NOT_FOUND.value(), "Nothing is served at " + path + "; /v3/api-docs lists what is");
        problem.setInstance(ProblemHandler.instance(request.getRequestURI()));
        Told told = dialects.tell(path, request.getQueryString(), problem);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setContentType(told.mediaType());
        response.setContentLength(told.body().length);
        response.getOutputStream().write(told.body());
    }
}
