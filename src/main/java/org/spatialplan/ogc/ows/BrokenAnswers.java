package org.spatialplan.ogc.ows;

import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * An answer that broke off because the client hung up or a feature could not be written. Nothing may be written behind it:
 * the exception goes on to the container, which closes the connection, so that nobody takes a part for the whole.
 */
@RestControllerAdvice(assignableTypes = OwsResource.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenAnswers {

    @ExceptionHandler
    void pass(IOException e) throws IOException {
        throw e;
    }
}
