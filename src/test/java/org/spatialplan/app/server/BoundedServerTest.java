package org.spatialplan.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spatialplan.run.Patience;
import org.spatialplan.web.MapSettings;
import org.spatialplan.web.problem.FaultDialect.Told;
import org.spatialplan.web.problem.SlowBodyException;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The web server alone, with a patience of a third of a second and room for few, before a servlet that does as it is told. */
@Tag("service")
class BoundedServerTest {

    private static final int REQUESTS = 16;
    private static final int WAITING = 4;
    private static final int CONNECTIONS = 100;
    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

    private final ServedRequests served = new ServedRequests(REQUESTS);
    private final WaitingClients waiting =
            new WaitingClients(new Pace(Duration.ofMillis(300).toNanos(), 10_000), WAITING, served);
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch enough = new CountDownLatch(1);
    private final List<Socket> open = new ArrayList<>();
    private WebServer server;

    @BeforeEach
    void start() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        Refusal refusal =
                new Refusal((path, query, accepted) -> new Told("text/plain", "busy".getBytes(StandardCharsets.UTF_8)));
        ServerConfiguration.bound(
                factory,
                new ServerSettings(CONNECTIONS, REQUESTS),
                waiting,
                new AnswerHeadersValve(new AnswerHeaders(new MapSettings(List.of(), List.of()), List.of())),
                new AdmissionValve(served, new Probes(new Available()), refusal));
        server = factory.getWebServer(
                context -> context.addServlet("obedient", new Obedient()).addMapping("/"));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        enough.countDown();
        for (Socket socket : open) {
            socket.close();
        }
        server.stop();
        server.destroy();
    }

    private static final class Available implements ApplicationAvailability {
        @Override
        public <S extends AvailabilityState> S getState(Class<S> type, S preset) {
            return preset;
        }

        @Override
        public <S extends AvailabilityState> S getState(Class<S> type) {
            return null;
        }

        @Override
        public <S extends AvailabilityState> AvailabilityChangeEvent<S> getLastChangeEvent(Class<S> type) {
            return null;
        }
    }

    private final class Obedient extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            begun.release();
            switch (request.getRequestURI()) {
                case "/read" -> read(request, response);
                case "/forbidden" -> response.setStatus(401);
                case "/much" -> write(response);
                case "/work" -> work();
                default -> response.getWriter().write("done");
            }
        }

        private static void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                response.getWriter().write(request.getInputStream().readAllBytes().length + " bytes");
            } catch (SlowBodyException e) {
                response.setStatus(408);
            }
        }

        private static void write(HttpServletResponse response) throws IOException {
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                response.getOutputStream().write(piece);
            }
        }

        private void work() {
            try {
                enough.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void a_body_that_comes_in_time_is_read_however_many_do_not_come() throws Exception {
        for (int i = 0; i < 10 * WAITING; i++) {
            send("POST /read" + HOST + "Content-Length: 1000\r\n\r\nx");
        }
        Patience.until("slow bodies", () -> waiting.now() >= WAITING);

        assertThat(answer(send("POST /read" + HOST + "Connection: close\r\nContent-Length: 3\r\n\r\nabc")))
                .startsWith("HTTP/1.1 200")
                .endsWith("3 bytes");
        assertThat(answer(send("GET /livez" + HOST + "Connection: close\r\n\r\n")))
                .endsWith("{\"status\":\"UP\"}");
    }

    @Test
    void a_body_that_stops_coming_is_ended_and_a_slow_but_steady_one_is_not() throws Exception {
        Socket stopped = send("POST /read" + HOST + "Content-Length: 1000\r\n\r\nx");
        Socket steady = send("POST /read" + HOST + "Connection: close\r\nContent-Length: 10001\r\n\r\nx");
        for (int i = 0; i < 10; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            write(steady, "0123456789".repeat(100));
        }

        assertThat(answer(stopped)).startsWith("HTTP/1.1 408").contains("Connection: close");
        assertThat(answer(steady)).startsWith("HTTP/1.1 200").endsWith("10001 bytes");
        assertThat(served.now()).isZero();
    }

    @Test
    void who_is_refused_is_answered_before_the_body_has_come_and_holds_no_thread() throws Exception {
        Socket refused = send("POST /forbidden" + HOST + "Content-Length: 1000\r\n\r\nx");

        assertThat(answer(refused)).startsWith("HTTP/1.1 401");
        Patience.until("nobody waits", () -> waiting.now() == 0 && served.now() == 0);
    }

    @Test
    void beyond_the_bound_requests_are_refused_at_once_and_probes_are_not() throws Exception {
        for (int i = 0; i < REQUESTS; i++) {
            send("GET /work" + HOST + "\r\n");
        }
        begun.acquire(REQUESTS);

        assertThat(answer(send("POST /more" + HOST + "Content-Length: 3\r\n\r\nabc")))
                .startsWith("HTTP/1.1 503")
                .containsPattern("Retry-After: [2-6]\r\n")
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'")
                .endsWith("busy");
        assertThat(answer(send("GET /livez" + HOST + "Connection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 200")
                .contains("X-Content-Type-Options: nosniff")
                .endsWith("{\"status\":\"UP\"}");
        assertThat(served.refused()).isEqualTo(1);
        enough.countDown();
        Patience.until("the end of all", () -> served.now() == 0);
        assertThat(answer(send("GET /more" + HOST + "Connection: close\r\n\r\n")))
                .endsWith("done");
    }

    @Test
    void half_of_a_head_keeps_nobody_out() throws Exception {
        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            send("GET /half");
        }
        // on a machine that is slow to look at a connection it may take a second one
        Patience.until("an answer", this::isAnswered);
    }

    private boolean isAnswered() {
        try {
            return answer(send("GET /whole" + HOST + "Connection: close\r\n\r\n"))
                    .endsWith("done");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void who_does_not_take_an_answer_is_ended() throws Exception {
        Socket idle = send("GET /much" + HOST + "\r\n");

        Patience.until("somebody waits", () -> waiting.now() == 1 && served.now() == 0);
        Patience.until("nobody waits", () -> waiting.now() == 0 && served.now() == 0);
        assertThat(waiting.ended()).isEqualTo(1);
        assertThat(idle.getInputStream().readAllBytes().length).isLessThan(64 << 20);
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket("localhost", server.getPort());
        open.add(socket);
        socket.setSoTimeout((int) Patience.LIMIT.toMillis());
        write(socket, text);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
