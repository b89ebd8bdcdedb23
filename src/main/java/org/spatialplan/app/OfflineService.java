package org.spatialplan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.spatialplan.access.Caller;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.auditlog.CurrentCircumstances;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.parameter.AsOfParameter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The service's stores and questions without HTTP, for a command that runs and ends. Beans are made at first use: a
 * command that reads the stores builds no index.
 */
public final class OfflineService implements AutoCloseable {

    /** Name of the bean that is the command's name. */
    private static final String COMMAND = "commandName";

    private final ConfigurableApplicationContext context;
    private final boolean newFolder;

    private OfflineService(ConfigurableApplicationContext context, boolean newFolder) {
        this.context = context;
        this.newFolder = newFolder;
    }

    /**
     * Opens the service.
     *
     * @param settings as on the service's command line, for example {@code spatialplan.data}; they override all others
     * @param command name of the command, for the audit log
     * @throws StoresUnavailableException if the database is in use, not reachable, or refuses
     */
    public static OfflineService open(Map<String, String> settings, String command) {
        try {
            return start(settings, command);
        } catch (RuntimeException e) {
            throw StoresUnavailableException.of(e)
                    .<RuntimeException>map(told -> told)
                    .orElse(e);
        }
    }

    private static OfflineService start(Map<String, String> settings, String command) {
        Map<String, Object> properties = new LinkedHashMap<>(settings);
        properties.putIfAbsent("logging.level.root", "warn");
        // the command says in its own words why it fails
        properties.putIfAbsent("logging.level.org.springframework.boot.diagnostics", "off");
        String[] arguments = properties.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        AtomicBoolean newFolder = new AtomicBoolean();
        ConfigurableApplicationContext started = new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton(COMMAND, command),
                        context -> newFolder.set(!Files.isDirectory(
                                settingsOf(context.getEnvironment()).data())))
                .run(arguments);
        OfflineService service = new OfflineService(started, newFolder.get());
        try {
            service.get(CityData.class); // brings the bundled data into stores that are new
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private static SpatialPlanSettings settingsOf(Environment environment) {
        return Binder.get(environment).bindOrCreate("spatialplan", SpatialPlanSettings.class);
    }

    /**
     * Returns a part of the service.
     *
     * @throws org.springframework.beans.BeansException if it cannot be made
     */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The data folder; empty if a PostGIS database has what the stores have. */
    public Optional<Path> dataFolder() {
        SpatialPlanSettings settings = get(SpatialPlanSettings.class);
        return settings.database().isSet()
                ? Optional.empty()
                : Optional.of(settings.data().toAbsolutePath().normalize());
    }

    /** Whether the data folder was not there before this command. */
    public boolean isNewFolder() {
        return newFolder;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not a configuration by name, which the service itself would find. */
    @EnableAutoConfiguration
    @EnableConfigurationProperties(SpatialPlanSettings.class)
    @Import({
        Wiring.class,
        DatabaseWiring.class,
        StoreWiring.class,
        AccessWiring.class,
        AuditWiring.class,
        CityWiring.class,
        EditWiring.class,
        ImportWiring.class,
        CheckWiring.class,
        PictureWiring.class,
        AssistantWiring.class,
        AsOfParameter.class,
        ConflictChecks.class
    })
    static class Beans {

        @Bean
        @ConditionalOnNotWebApplication
        CurrentCaller currentCaller() {
            Caller user = Caller.command(System.getProperty("user.name", ""));
            return () -> user;
        }

        @Bean
        GroundCheck.Watch watch() {
            return GroundCheck.Watch.NOBODY;
        }

        @Bean
        CallerWatch callerWatch() {
            return CallerWatch.NOBODY;
        }

        @Bean
        CurrentCircumstances currentCircumstances(CurrentCaller callers, @Qualifier(COMMAND) String command) {
            return () -> Circumstances.of(callers.get(), "", command, "");
        }
    }
}
