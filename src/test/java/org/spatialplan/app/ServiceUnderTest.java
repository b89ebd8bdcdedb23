package org.spatialplan.app;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.spatialplan.layer.PlanStore;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** A whole service on a port of its own, whose clock is stopped so that the answers of several can be compared. */
public record ServiceUnderTest(ConfigurableApplicationContext context) implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static ServiceUnderTest start(String... settings) {
        String[] all = Stream.concat(
                        Stream.of(settings), Stream.of("--server.port=0", "--spatialplan.access.open-reading=true"))
                .toArray(String[]::new);
        return new ServiceUnderTest(
                new SpringApplicationBuilder(SpatialPlanApplication.class, StoppedClock.class).run(all));
    }

    public <T> T get(Class<T> type) {
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

    HttpResponse<byte[]> post(String address, String json, String key) {
        return send(request(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
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

    public String port() {
        return context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }

    /** Sets the clock to a later moment, where it stops again. */
    public void setClock(Instant moment) {
        ((SetClock) get(Clock.class)).moment = moment;
    }

    /** Not a configuration that a scan finds. */
    static final class StoppedClock {

        @Bean
        @Primary
        Clock stopped() {
            return new SetClock();
        }

        @Bean
        static BeanPostProcessor planHash(Environment settings) {
            return new HashedPlans(settings.getProperty("plan-hash", ""));
        }
    }

    /**
     * Lets the plan of a service have the hash of another plan: the hash is of the plan's files, from which another
     * service has left out what it does not show.
     */
    private record HashedPlans(String sha256) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof PlanStore plans && !sha256.isEmpty() ? of(plans) : bean;
        }

        private PlanStore of(PlanStore plans) {
            return (PlanStore) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {PlanStore.class}, (proxy, method, given) -> {
                        try {
                            return named(method.invoke(plans, given));
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private Object named(Object answer) {
            if (answer instanceof List<?> infos) {
                return infos.stream()
                        .map(info -> named((PlanStore.PlanInfo) info))
                        .toList();
            }
            if (answer instanceof Optional<?> plan) {
                return plan.map(PlanStore.StoredPlan.class::cast)
                        .map(stored -> new PlanStore.StoredPlan(named(stored.info()), stored.plan()));
            }
            return answer;
        }

        private PlanStore.PlanInfo named(PlanStore.PlanInfo info) {
            return new PlanStore.PlanInfo(info.number(), sha256, info.origin(), info.addedAt(), info.provenance());
        }
    }

    /** Shows {@link #NOW} until it is set. */
    private static final class SetClock extends Clock {

        private volatile Instant moment = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(moment, zone);
        }

        @Override
        public Instant instant() {
            return moment;
        }
    }
}
