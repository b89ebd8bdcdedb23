package org.spatialplan.publish.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.text.Excerpt;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;

/**
 * The client of GeoServer's REST interface. Paths are templates; names in them are encoded. Thread-safe.
 *
 * <p>All methods throw {@link GeoServerException}; no message shows a password.
 */
public final class GeoServerRest {

    private static final int TOLD = 300;

    /** The web server below GeoServer answers with a page, of which the title tells all. */
    private static final Pattern TITLE = Pattern.compile("<title>([^<]{1,300})</title>", Pattern.CASE_INSENSITIVE);

    private final RestClient client;
    private final List<Secret> secrets;
    private final Duration timeout;

    /**
     * Makes the client of one server.
     *
     * @param others further secrets that messages must not show, for example the database's password, which answers may
     *     repeat
     */
    public GeoServerRest(GeoServerAddress address, Secret... others) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(address.timeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(address.timeout());
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(address.url().toString().replaceAll("/+$", ""))
                .defaultHeaders(headers -> headers.setBasicAuth(
                        address.username(), address.password().value(), StandardCharsets.UTF_8))
                .build();
        this.timeout = address.timeout();
        this.secrets = Stream.concat(Stream.of(address.password()), Stream.of(others))
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** Returns GeoServer's version. It also tests that the server is one and knows the user. */
    public String version() {
        return find(About.class, "/rest/about/version")
                .orElseThrow(() -> GeoServerException.notThere("GET /rest/about/version"))
                .version();
    }

    /** Finds a thing; empty if it does not exist. */
    public <T> Optional<T> find(Class<T> type, String path, Object... names) {
        String request = request(HttpMethod.GET, path, names);
        return findText(MediaType.APPLICATION_JSON, path, names).map(text -> {
            try {
                return GeoServerJson.MAPPER.readValue(text, type);
            } catch (JacksonException e) {
                throw GeoServerException.unreadable(request, e);
            }
        });
    }

    /** Finds a text; empty if it does not exist. */
    public Optional<String> findText(MediaType type, String path, Object... names) {
        return send(HttpMethod.GET, type, null, null, path, names);
    }

    /** Adds a thing to the list at the path. */
    public void create(Object thing, String path, Object... names) {
        write(HttpMethod.POST, MediaType.APPLICATION_JSON, json(thing), path, names);
    }

    /** Changes the thing at the path. */
    public void update(Object thing, String path, Object... names) {
        write(HttpMethod.PUT, MediaType.APPLICATION_JSON, json(thing), path, names);
    }

    /** Puts a text at the path unchanged. */
    public void upload(MediaType type, String text, String path, Object... names) {
        write(HttpMethod.PUT, type, text.getBytes(StandardCharsets.UTF_8), path, names);
    }

    /** Lets the server forget what it has read of the thing. */
    public void reset(String path, Object... names) {
        write(HttpMethod.PUT, MediaType.APPLICATION_JSON, new byte[0], path, names);
    }

    /**
     * Asks for a picture.
     *
     * @return what the server says instead of a picture, without secrets; empty if it draws
     */
    public Optional<String> pictureFault(String path, Object... names) {
        String request = request(HttpMethod.GET, path, names);
        long begun = System.nanoTime();
        try {
            return client.get().uri(path, names).exchange((sent, response) -> {
                MediaType type = response.getHeaders().getContentType();
                byte[] answer = response.getBody().readAllBytes();
                boolean drawn = response.getStatusCode().is2xxSuccessful()
                        && type != null
                        && type.getType().equals("image");
                return drawn
                        ? Optional.empty()
                        : Optional.of(withoutSecrets(new String(answer, StandardCharsets.UTF_8)));
            });
        } catch (ResourceAccessException | UncheckedIOException | CancellationException e) {
            throw failure(request, e, begun);
        }
    }

    /** Deletes the thing at the path. */
    public void delete(String path, Object... names) {
        write(HttpMethod.DELETE, null, null, path, names);
    }

    private static byte[] json(Object thing) {
        return GeoServerJson.MAPPER.writeValueAsBytes(thing);
    }

    private void write(HttpMethod method, MediaType type, byte[] body, String path, Object... names) {
        if (send(method, MediaType.ALL, type, body, path, names).isEmpty()) {
            throw GeoServerException.refused(request(method, path, names), 404, "what it belongs to is not there");
        }
    }

    /** Sends a request and returns the answer; empty if the thing does not exist. */
    private Optional<String> send(
            HttpMethod method, MediaType accept, MediaType type, byte[] body, String path, Object... names) {
        String request = request(method, path, names);
        long begun = System.nanoTime();
        try {
            RestClient.RequestBodySpec spec =
                    client.method(method).uri(quiet(method, path), names).accept(accept);
            if (body != null) {
                spec.contentType(type).body(body);
            }
            return spec.exchange((sent, response) -> read(request, response));
        } catch (ResourceAccessException | UncheckedIOException | CancellationException e) {
            throw failure(request, e, begun);
        }
    }

    /** A missing thing is asked for quietly: else it puts a stack trace into GeoServer's log. */
    private static String quiet(HttpMethod method, String path) {
        if (method != HttpMethod.GET || !path.startsWith("/rest/workspaces") && !path.startsWith("/rest/layers")) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + "quietOnNotFound=true";
    }

    private Optional<String> read(String request, ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        String answer = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        if (status.is2xxSuccessful()) {
            return Optional.of(answer);
        }
        if (status.is3xxRedirection()) {
            throw GeoServerException.moved(
                    request, String.valueOf(response.getHeaders().getLocation()));
        }
        return switch (status.value()) {
            case 404 -> Optional.empty();
            case 401 -> throw GeoServerException.unauthorised(request);
            case 403 -> throw GeoServerException.forbidden(request, withoutSecrets(answer));
            default -> throw GeoServerException.refused(request, status.value(), withoutSecrets(answer));
        };
    }

    /**
     * Makes the exception. An answer that begins in time and then stops throws other exceptions than one that never
     * begins, so the clock decides.
     */
    private GeoServerException failure(String request, RuntimeException e, long begun) {
        boolean isLate = System.nanoTime() - begun >= timeout.toNanos();
        boolean isConnecting = e.getCause() instanceof HttpConnectTimeoutException;
        return isLate && !isConnecting
                ? GeoServerException.timeout(request, e)
                : GeoServerException.unreachable(request, e.getCause() == null ? e : e.getCause());
    }

    /** Removes secrets from an answer, which may repeat what was sent. */
    private String withoutSecrets(String answer) {
        Matcher title = TITLE.matcher(answer);
        String told = title.find() ? title.group(1) : answer;
        String text = told.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        for (Secret secret : secrets) {
            text = text.replace(secret.value(), "***");
        }
        return Excerpt.of(text, TOLD);
    }

    private static String request(HttpMethod method, String path, Object... names) {
        String filled = path;
        for (Object name : names) {
            filled = filled.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(String.valueOf(name)));
        }
        return method + " " + filled;
    }
}
