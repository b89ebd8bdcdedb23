package org.spatialplan.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.text.Messages;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpRequestHandler;

/**
 * Answers that an address does not exist, in the form of errors at that address. It is a handler like any other:
 * looking for a static file and throwing an exception would cost more than most answers. Thread-safe.
 */
@Requires(Right.NONE)
public final class NothingServed implements HttpRequestHandler {

    private final FaultDialects dialects;

    /** A handler that answers in the given forms of errors. */
    public NothingServed(FaultDialects dialects) {
        this.dialects = dialects;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        ProblemDetail problem = ProblemLanguage.ofAddress(request)
                .problem(HttpStatus.NOT_FOUND, Messages.of("web.nothing-served", path));
        problem.setInstance(ProblemAnswers.instance(request.getRequestURI()));
        Told told = dialects.tell(path, request.getQueryString(), problem);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setContentType(told.mediaType());
        response.setContentLength(told.body().length);
        response.getOutputStream().write(told.body());
    }
}
