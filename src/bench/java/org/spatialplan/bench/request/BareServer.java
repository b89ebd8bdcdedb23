package org.spatialplan.bench.request;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The same web server with nothing behind it but a servlet that reads the body and writes as many bytes as it is asked for. */
final class BareServer implements AutoCloseable {

    private final WebServer server;

    BareServer() {
        server = new TomcatServletWebServerFactory(0)
                .getWebServer(context -> context.addServlet("bare", new Bare()).addMapping("/"));
        server.start();
    }

    int port() {
        return server.getPort();
    }

    /** The path is {@code /status/bytes}. */
    private static final class Bare extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String[] asked = request.getRequestURI().split("/");
            request.getInputStream().readAllBytes();
            byte[] body = "x".repeat(Integer.parseInt(asked[2])).getBytes(StandardCharsets.US_ASCII);
            response.setStatus(Integer.parseInt(asked[1]));
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
    }
}
