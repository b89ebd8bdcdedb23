package org.spatialplan.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.spatialplan.run.TestFolders;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service behind its real HTTP port, with the bundled data in a fresh data folder. */
@SpringBootTest(classes = SpatialPlanApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("service")
public abstract class HttpTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void freshDataFolder(DynamicPropertyRegistry registry) throws IOException {
        String folder = TestFolders.untilServicesClose().toString();
        registry.add("spatialplan.data", () -> folder);
    }

    /** @param query pairs of name and value, encoded here */
    protected Answer get(String path, String... query) {
        return send("GET", path, null, query);
    }

    Answer getAccepting(String mediaType, String path, String... query) {
        return send("GET", path, mediaType, query);
    }

    protected Answer send(String method, String path, String accept, String... query) {
        return sendTo(method, address(path, query), accept);
    }

    /** @param headers pairs of name and value */
    protected Answer getWith(String path, String... headers) {
        return sent(HttpRequest.newBuilder(URI.create(address(path))).headers(headers));
    }

    /** For clients that are processes of their own. */
    protected String address(String path, String... query) {
        StringBuilder uri = new StringBuilder("http://localhost:" + port + path);
        for (int i = 0; i < query.length; i += 2) {
            uri.append(i == 0 ? '?' : '&')
                    .append(query[i])
                    .append('=')
                    .append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
        }
        return uri.toString();
    }

    /** @param query pairs of name and value, encoded here */
    protected Answer post(String path, String contentType, byte[] body, String... query) {
        return postWith(path, body, query, "Content-Type", contentType);
    }

    /** As a job, if the service can. */
    protected Answer postAsync(String path, String contentType, String body) {
        String[] headers = {"Content-Type", contentType, "Prefer", "respond-async"};
        return postWith(path, body.getBytes(StandardCharsets.UTF_8), new String[0], headers);
    }

    /** @param headers pairs of name and value, beside the type, which is JSON */
    protected Answer postJson(String path, String body, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return postWith(path, body.getBytes(StandardCharsets.UTF_8), new String[0], all);
    }

    private Answer postWith(String path, byte[] body, String[] query, String... headers) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address(path, query)))
                    .headers(headers)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return answer(CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    protected Answer post(String path, String contentType, String body, String... query) {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8), query);
    }

    /** A form with one file and some fields, pairs of name and value. */
    protected Answer postForm(String path, String part, String fileName, byte[] file, String... fields) {
        String boundary = "b0undary";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                new String(response.body(), StandardCharsets.UTF_8),
                response.body(),
                response.headers());
    }

    protected Answer follow(String href) {
        return sendTo("GET", href, null);
    }

    private static Answer sendTo(String method, String uri, String accept) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(uri)).method(method, HttpRequest.BodyPublishers.noBody());
        if (accept != null) {
            request.header("Accept", accept);
        }
        return sent(request);
    }

    private static Answer sent(HttpRequest.Builder request) {
        try {
            return answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What came back. */
    protected record Answer(
            int status, String contentType, String body, byte[] bytes, java.net.http.HttpHeaders headers) {
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }
}
