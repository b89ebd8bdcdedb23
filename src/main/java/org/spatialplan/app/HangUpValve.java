package org.spatialplan.app;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.spatialplan.web.gate.WaitingClient;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets an answering thread ask whether its client has hung up. Servlets cannot see that before they write, but Tomcat's
 * connection can: a non-blocking read finds the end of the stream.
 */
@Component
class HangUpValve extends ValveBase implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    HangUpValve() {
        super(true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(WaitingClient.HUNG_UP, (BooleanSupplier) () -> isHungUp(request));
        getNext().invoke(request, response);
    }

    /**
     * Tests whether the client has hung up. Tomcat answers 1 for the end of the stream, and the number of bytes of a
     * next request, which is always larger. A body that is not read to its end hides it. Called by the thread that
     * answers.
     */
    private static boolean isHungUp(Request request) {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        if (!connection.isFinished()) {
            return false;
        }
        connection.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return connection.getAvailable() == 1;
    }
}
