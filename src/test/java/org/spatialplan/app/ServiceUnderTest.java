package org.spatialplan.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A whole service on a port of its own, whose clock stands still so that the answers of several can be compared. */
record ServiceUnderTest(ConfigurableApplicationContext context) implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static ServiceUnderTest start(String... settings) {
        String[] all = Stream.concat(
                        Stream.of(settings), Stream.of("--server.port=0", "--spatialplan.access.open-reading=true"))
                .toArray(String[]::new);
        return new ServiceUnderTest(
                new SpringApplicationBuilder(SpatialPlanApplication.class, StoppedClock.class).run(all));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The body, in which the port is not that of this service; that of pictures as it is. */
    byte[] get(String address) {
        HttpResponse<byte[]> response = send(address);
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("image/") || type.contains("mapbox")) {
            return response.body();
        }
        return new String(response.body(), StandardCharsets.UTF_8)
                .replace("localhost:" + port(), "localhost:8080")
                .getBytes(StandardCharsets.UTF_8);
    }

    int status(String address) {
        return send(address).statusCode();
    }

    /** The status and the body. */
    String answer(String address) {
        HttpResponse<byte[]> response = send(address);
        return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The status and the body for a text that is sent. */
    String answer(String address, String text) {
        HttpResponse<byte[]> response = send(request(address)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
        return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }

    HttpResponse<byte[]> send(String address) {
        return send(request(address).build());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + address));
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String port() {
        return context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not a configuration that a scan finds. */
    static final class StoppedClock {

        @Bean
        @Primary
        Clock stopped() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
