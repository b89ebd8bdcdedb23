package org.spatialplan.ogc.ows;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.web.problem.ClientGone;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Handles an answer that broke off because the client hung up or a feature could not be written. Nothing may be written
 * after it: the exception goes on to the container, which closes the connection, so that no client takes a part for the
 * whole.
 */
@RestControllerAdvice(assignableTypes = OwsResource.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class InterruptedAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(InterruptedAnswers.class);

    @ExceptionHandler
    void pass(IOException e, HttpServletResponse unwritten) throws IOException {
        if (ClientGone.isWhy(e)) {
            LOG.debug("The client hung up: {}", e.toString());
            return;
        }
        throw e;
    }
}
