package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spatialplan.run.Patience;
import org.spatialplan.web.gate.WaitingClient;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A client that hangs up is seen while its answer is being made. */
@Tag("service")
class HangUpValveTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch seen = new CountDownLatch(1);
    private final AtomicBoolean enough = new AtomicBoolean();
    private WebServer server;

    @BeforeEach
    void start() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new HangUpValve().customize(factory);
        server = factory.getWebServer(
                context -> context.addServlet("slow", new Slow()).addMapping("/"));
        server.start();
    }

    @AfterEach
    void stop() {
        enough.set(true);
        server.stop();
        server.destroy();
    }

    /** Works until its client has gone, or until it is enough. */
    private final class Slow extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            WaitingClient client = new WaitingClient((BooleanSupplier) request.getAttribute(WaitingClient.HUNG_UP));
            begun.countDown();
            while (!enough.get()) {
                if (client.getAsBoolean()) {
                    seen.countDown();
                    return;
                }
                Thread.onSpinWait();
            }
            response.getWriter().write("done");
        }
    }

    @Test
    void a_closed_connection_is_seen() throws Exception {
        try (Socket socket = request("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            assertThat(begun.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(seen.await(200, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(seen.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void who_waits_is_answered_and_so_is_the_next_request_that_was_sent_meanwhile() throws Exception {
        try (Socket socket = request("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + "GET /next HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            assertThat(begun.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(seen.await(300, TimeUnit.MILLISECONDS)).isFalse();
            enough.set(true);
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answers.split("done", -1)).hasSize(3);
        }
    }

    private Socket request(String text) throws IOException {
        Socket socket = new Socket("localhost", server.getPort());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }
}
