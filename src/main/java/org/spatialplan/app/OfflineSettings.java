package org.spatialplan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spatialplan.access.Caller;
import org.spatialplan.app.auditlog.PendingActFiles;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.report.kept.KeptReports;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The settings of the service for commands that open no database, so that a service may use it meanwhile. */
public final class OfflineSettings {

    private OfflineSettings() {}

    /**
     * Reads the settings.
     *
     * @param given as on the service's command line; they override all others
     */
    static SpatialPlanSettings read(Map<String, String> given) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putIfAbsent("logging.level.root", "warn");
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SettingsOnly.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments)) {
            return context.getBean(SpatialPlanSettings.class);
        }
    }

    /**
     * The kept reports of a data folder. What becomes of them waits there for the service, which takes it into the audit
     * log.
     *
     * @param command name of the command, for the audit log
     */
    public static KeptReports keptReports(Map<String, String> given, String command) {
        SpatialPlanSettings settings = read(given);
        Path data = settings.data();
        Clock clock = Clock.systemUTC();
        return new KeptReports(
                settings.reports().in(data),
                PlainNumberModule.mapper(),
                OfflineSettings::noNumber,
                new PendingActFiles(data).of(circumstances(command), clock),
                clock);
    }

    private static int noNumber(int year, int above, String report) {
        throw new IllegalStateException("A command keeps no reports");
    }

    /**
     * Tells who runs a command.
     *
     * @param command its name
     */
    public static Circumstances circumstances(String command) {
        return Circumstances.of(Caller.command(System.getProperty("user.name", "")), "", command, "");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SpatialPlanSettings.class)
    static class SettingsOnly {}
}
