package org.spatialplan.bench.rival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.spatialplan.query.PlanMap;
import org.spatialplan.shape.CityShapes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The whole service as it is shipped, in this process and behind its real port, with the benchmark's layers. */
public final class Service implements AutoCloseable {

    private static final int SOME_PARCELS = 10_000;
    private static final String PARCELS = "bench.parcels";

    private final Path folder;
    private final ConfigurableApplicationContext context;

    private Service(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    public static Service start(CityShapes data) throws IOException {
        return start(data, "classpath:/styles/");
    }

    /** @param styles where the SLD files are */
    public static Service start(CityShapes data, String styles) throws IOException {
        return start(data, styles, SOME_PARCELS, "64MB");
    }

    /** With all parcels as a layer, and without a cache of tiles. */
    public static Service startUncached(CityShapes data) throws IOException {
        return start(data, "classpath:/styles/", data.parcels().size(), "0B");
    }

    /** The service with a city of its own. @param city its folder */
    static Service ofCity(Path city) throws IOException {
        Path folder = Files.createTempDirectory("service");
        return new Service(
                folder,
                new SpringApplicationBuilder(SpatialPlanApplication.class, Floor.class)
                        .properties(
                                "spatialplan.data=" + folder,
                                "spatialplan.geodata=file:" + city + "/",
                                "server.port=0",
                                "logging.level.root=warn",
                                "spring.main.banner-mode=off")
                        .run());
    }

    private static Service start(CityShapes data, String styles, int parcels, String tileCache) throws IOException {
        Path folder = Files.createTempDirectory("service");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        SpatialPlanApplication.class, Layers.class, Floor.class)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("benchData", data))
                .properties(
                        "spatialplan.data=" + folder,
                        "spatialplan.styles=" + styles,
                        "spatialplan.tile-cache=" + tileCache,
                        PARCELS + "=" + parcels,
                        "server.port=0",
                        "logging.level.root=warn",
                        "spring.main.banner-mode=off")
                .run();
        return new Service(folder, context);
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What any answer costs: it reads the body and says nothing. */
    @RestController
    static class Floor {

        static final String PATH = "/bench/floor";

        @Requires(Right.READ)
        @PostMapping(PATH)
        Map<String, Object> floor(@RequestBody byte[] body) {
            return Map.of();
        }
    }

    /** Stands in for the loaded map. */
    @Configuration(proxyBeanMethods = false)
    static class Layers {

        @Bean
        @Primary
        Supplier<PlanMap> benchMap(
                @Qualifier("planMap") Supplier<PlanMap> bundled, CityShapes data, Environment environment) {
            PlanMap map = BenchLayers.in(bundled.get(), data, environment.getRequiredProperty(PARCELS, Integer.class));
            return () -> map;
        }
    }
}
