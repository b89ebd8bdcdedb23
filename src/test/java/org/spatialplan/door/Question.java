package org.spatialplan.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A request that can be sent to several services, so that their answers can be compared.
 *
 * @param door groups questions that one handler answers about one layer
 * @param target path and query, encoded
 * @param headers names and values in turn
 */
record Question(String door, String method, String target, List<String> headers, byte[] body) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The millisecond at which a GeoPackage is written; all other times are those of the stopped clock. */
    private static final String WRITTEN = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private static final int FAILED = 500;

    /** The id of a job, which is random. */
    private static final String RANDOM_ID = "(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])";

    static Question get(String target) {
        return new Question(target, "GET", target, List.of(), new byte[0]);
    }

    static Question post(String target, String type, String body) {
        return new Question(
                target, "POST", target, List.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    Question at(String other) {
        return new Question(other, method, target, headers, body);
    }

    Question as(String other) {
        return new Question(other + " " + target, other, target, headers, body);
    }

    Question with(String... more) {
        return new Question(
                door,
                method,
                target,
                Stream.concat(headers.stream(), Stream.of(more)).toList(),
                body);
    }

    /**
     * An answer without what differs between any two services: the port, the header Date, ids of jobs, and the
     * time in a GeoPackage.
     *
     * @param headers by name in lower case
     */
    record Reply(int status, Map<String, List<String>> headers, byte[] body) {

        /** Tells what is not the same in another answer; empty if all is. */
        List<String> differences(Reply other) {
            List<String> differences = new ArrayList<>();
            if (status == FAILED) {
                differences.add("the service failed");
            }
            if (status != other.status) {
                differences.add("status " + status + " ≠ " + other.status);
            }
            if (!headers.equals(other.headers)) {
                differences.add("headers " + headers + " ≠ " + other.headers);
            }
            int at = Arrays.mismatch(body, other.body);
            if (at >= 0) {
                differences.add("at byte " + at + " of " + body.length + ": …" + about(body, at) + "… ≠ …"
                        + about(other.body, at) + "…");
            }
            return differences;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        private static String about(byte[] body, int at) {
            int from = Math.max(0, at - 120);
            return new String(body, from, Math.min(body.length, at + 120) - from, StandardCharsets.UTF_8);
        }
    }

    /** Tests whether it changes nothing, whoever asks. */
    boolean isReading() {
        return method.equals("GET")
                || method.equals("POST") && target.matches("/(api/conflicts|ows|ogc/processes)\\b.*");
    }

    /** Tests whether it asks for a picture or a tile, which have tags. */
    boolean isOfPictures() {
        return method.equals("GET") && target.matches("(/ogc/.*tiles/.*/|/wmts|/ows.*REQUEST=Get(Map|Legend)).*");
    }

    Reply ask(String port) {
        HttpRequest.BodyPublisher sent =
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .method(method, sent);
        request.header("X-Request-Id", "the-same");
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return reply(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()), port);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Reply reply(HttpResponse<byte[]> response, String port) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.replaceAll((name, values) -> values.stream()
                .map(value -> value.replace("localhost:" + port, "localhost"))
                .toList());
        return new Reply(response.statusCode(), headers, comparable(response.body(), port));
    }

    /** Bytes are kept as they are: Latin-1 has a character for each. */
    private static byte[] comparable(byte[] body, String port) {
        return new String(body, StandardCharsets.ISO_8859_1)
                .replace("localhost:" + port, "localhost")
                .replaceAll(WRITTEN, "now")
                .replaceAll(RANDOM_ID, "id")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return method + " " + target + " " + headers + " " + text.substring(0, Math.min(text.length(), 200));
    }
}
