package org.spatialplan.app.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Sets the security headers before anybody answers, so that no answer is without them. */
final class AnswerHeadersValve extends ValveBase {

    private final AnswerHeaders headers;

    AnswerHeadersValve(AnswerHeaders headers) {
        super(true);
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!response.isCommitted()) {
            headers.set(request, response);
        }
        getNext().invoke(request, response);
    }
}
