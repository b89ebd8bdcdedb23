package org.spatialplan.app.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardWrapper;
import org.apache.catalina.startup.Tomcat;
import org.spatialplan.GeodataFiles;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.run.Patience;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The service as it is started by its operator, not by a test: with figures, and with an end. */
final class RunningService implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start(Path data, String... settings) {
        return start(new SpringApplicationBuilder(SpatialPlanApplication.class), data, settings);
    }

    /** One in which the check of a ground takes a tenth of a second, so that a job is at work whenever a test looks. */
    static RunningService startSlow(Path data) {
        return start(new SpringApplicationBuilder(SpatialPlanApplication.class, SlowChecks.class), data);
    }

    private static RunningService start(SpringApplicationBuilder application, Path data, String... settings) {
        Path geodata = GeodataFiles.copyWithFewLinks(data.resolveSibling("geodata"));
        Stream<String> own =
                Stream.of("--server.port=0", "--spatialplan.data=" + data, "--spatialplan.geodata=" + geodata);
        Stream<String> all = Stream.concat(own, Stream.of(settings));
        return new RunningService(application.run(all.toArray(String[]::new)));
    }

    /** Not a configuration that a scan finds. */
    static final class SlowChecks {

        @Bean
        @Primary
        GroundCheck.Watch slow() {
            return (checked, nanos) -> LockSupport.parkNanos(100_000_000);
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    /** Waits until a request is with a servlet. */
    void awaitRequest() {
        Tomcat tomcat = ((TomcatWebServer) ((WebServerApplicationContext) context).getWebServer()).getTomcat();
        Patience.until(
                "a request in a servlet", () -> servlets(tomcat).anyMatch(servlet -> servlet.getCountAllocated() > 0));
    }

    private static Stream<StandardWrapper> servlets(Tomcat tomcat) {
        return Stream.of(tomcat.getHost().findChildren())
                .flatMap(application -> Stream.of(application.findChildren()))
                .map(StandardWrapper.class::cast);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(port(), path, headers).build());
    }

    HttpResponse<String> getManagement(String path) {
        return send(request(managementPort(), path).build());
    }

    HttpResponse<String> post(int port, String path, String body, String... headers) {
        return send(request(port, path, headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(int port, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
