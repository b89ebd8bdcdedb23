package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.run.Patience;
import org.spatialplan.web.HttpTest;

/** A client that goes away in the middle is no error of the service, and none is counted. */
class HangUpTest extends HttpTest {

    private static final String FORM = "multipart/form-data; boundary=q";
    private static final String PART =
            "--q\\r\\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\\r\\n\\r\\nPOINT";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/conflicts|text/plain|POINT (118",
                "/api/conflicts|" + FORM + "|" + PART,
                "/ows|text/xml|<GetFeature",
                "/ows|application/x-www-form-urlencoded|SERVICE=WFS&REQ",
                "/ows|" + FORM + "|" + PART,
                "/ogc/processes/conflict-check/execution|application/json|{\"inputs\":",
                "/ogc/processes/conflict-check/execution|" + FORM + "|" + PART,
                "/ogc/processes/echo/execution|application/json|{\"inputs\":",
            })
    void anUploadMayBreakOff(String path, String type, String begun) throws IOException {
        try (LogWatch log = new LogWatch(Level.INFO)) {
            try (Socket socket = connect()) {
                send(
                        socket,
                        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                + "\r\nContent-Length: 100000\r\n\r\n" + begun.replace("\\r\\n", "\r\n"));
            }
            Patience.until("the end of the request", () -> log.lines().stream()
                    .anyMatch(line -> line.startsWith("POST " + path)));

            assertThat(log.lines()).anyMatch(line -> line.startsWith("POST " + path + " 400"));
            assertThat(log.takeErrors()).isEmpty();
        }
    }

    private Socket connect() throws IOException {
        URI base = URI.create(address("/"));
        return new Socket(base.getHost(), base.getPort());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
