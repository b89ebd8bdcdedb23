package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.Needed;
import org.spatialplan.door.RawClient.RawAnswer;
import org.spatialplan.run.Program;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;

/** How much of a body is looked at, and where. */
class BodyLimitsTest extends HttpTest {

    private static final String FORM = "multipart/form-data; boundary=q";
    private static final int MEGABYTE = 1 << 20;
    private static final long ENDLESS = 1L << 30;

    @TempDir
    private Path folder;

    @Autowired
    private ServletContext context;

    /** Two thirds of the form are sent, more than is kept in memory; the answer does not wait for the rest. */
    @ParameterizedTest
    @CsvSource({
        "POST, /nothing-here, 404",
        "POST, /api/nothing/imports, 404",
        "GET, /nothing-here, 404",
        "GET, /api/projects?limit=1, 200",
        "POST, /api/projects, 405",
        "GET, /api/conflicts/changes, 400",
        "POST, /wmts, 405",
        "GET, /actuator/health, 200",
        "POST, /api/layers/red-lines/imports, 401",
        "POST, /api/imports/1/commit, 401",
        "GET, /index.html, 200",
        "GET, /, 200",
    })
    void a_form_is_not_looked_at_where_none_is_taken(String method, String path, int status) throws IOException {
        String part = "--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                + "x".repeat(2 * MEGABYTE);

        RawAnswer answer = send(method, path, FORM, 3 * MEGABYTE, part);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        File temporary = (File) context.getAttribute(ServletContext.TEMPDIR);
        assertThat(temporary.list((folder, name) -> name.startsWith("upload"))).isEmpty();
    }

    @Test
    void a_form_that_is_too_long_is_refused_before_it_comes() throws IOException {
        RawAnswer check = send("POST", "/api/conflicts", FORM, 200 * MEGABYTE, "--q");
        assertThat(check.status()).isEqualTo(413);
        assertThat(check.body()).contains("\"code\":\"too-large\"").contains("130 MB");

        RawAnswer ows = send("POST", "/ows?SERVICE=WFS&VERSION=2.0.0", FORM, 20 * MEGABYTE, "--q");
        assertThat(ows.status()).isEqualTo(413);
        assertThat(ows.type()).contains("xml");
        assertThat(ows.body()).contains("ExceptionReport");
    }

    @Test
    void a_message_of_an_assistant_has_at_most_a_megabyte() throws IOException {
        RawAnswer answer = send("POST", "/mcp", "application/json", 2 * MEGABYTE, "\"" + "x".repeat(MEGABYTE));

        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
    }

    @Test
    void a_form_whose_length_is_not_told_is_read_up_to_its_limit() throws IOException {
        String piece = "x".repeat(MEGABYTE);
        String part = "--q\r\nContent-Disposition: form-data; name=\"REQUEST\"; filename=\"a\"\r\n\r\n";
        StringBuilder request = new StringBuilder("POST /ows HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(part.length()) + "\r\n" + part
                + "\r\n");
        for (int i = 0; i < 18; i++) {
            request.append(Integer.toHexString(piece.length()))
                    .append("\r\n")
                    .append(piece)
                    .append("\r\n");
        }
        try (RawClient client = new RawClient(URI.create(address("/")))) {
            RawAnswer answer = client.send(request.toString().getBytes(StandardCharsets.US_ASCII), false);
            assertThat(answer.status()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("ExceptionReport");
        }
        File temporary = (File) context.getAttribute(ServletContext.TEMPDIR);
        assertThat(temporary.list((folder, name) -> name.startsWith("upload"))).isEmpty();
    }

    /** Java's client reads the answer once it has sent everything; without a length nothing can be refused before it comes. */
    @Test
    void a_client_of_java_reads_why_a_body_of_unknown_length_is_refused() throws Exception {
        byte[] body = ("\"" + "x".repeat(10 * MEGABYTE) + "\"").getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/mcp")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
    }

    @Test
    void curl_and_python_read_it_too() throws IOException {
        Needed.program("curl", "--version");
        Needed.program("/usr/bin/python3", "--version");
        Path body = folder.resolve("body.json");
        Files.writeString(body, "\"" + "x".repeat(10 * MEGABYTE) + "\"");

        String curl = Program.run(
                folder,
                "curl",
                "-s",
                "-w",
                " %{http_code}",
                "-H",
                "Content-Type: application/json",
                "-H",
                "Transfer-Encoding: chunked",
                "--data-binary",
                "@" + body,
                address("/mcp"));
        String python = Program.run(
                folder,
                "/usr/bin/python3",
                "-c",
                """
                import http.client, sys
                door = http.client.HTTPConnection(sys.argv[1])
                parts = (b'x' * 65536 for _ in range(160))
                door.request('POST', '/mcp', parts, {'Content-Type': 'application/json'}, encode_chunked=True)
                answer = door.getresponse()
                print(answer.read().decode(), answer.status)
                """,
                URI.create(address("/")).getAuthority());

        assertThat(curl).contains("too-large").endsWith(" 413");
        assertThat(python.strip()).contains("too-large").endsWith(" 413");
    }

    /** Who never ends is answered and then ended, however fast it sends. */
    @Test
    void a_body_without_end_is_not_read_for_ever() throws IOException {
        byte[] piece = ("100000\r\n" + "x".repeat(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        URI door = URI.create(address("/"));
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (sent < ENDLESS) {
                out.write(piece);
                sent += piece.length;
            }
        } catch (IOException ended) {
            // as it has to be
        }

        assertThat(sent).isBetween(64L * MEGABYTE, ENDLESS - MEGABYTE);
    }

    private RawAnswer send(String method, String path, String type, int length, String begin) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n";
        try (RawClient client = new RawClient(URI.create(address("/")))) {
            return client.send((head + begin).getBytes(StandardCharsets.US_ASCII), false);
        }
    }
}
