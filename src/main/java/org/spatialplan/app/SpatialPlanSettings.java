package org.spatialplan.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the service, {@code spatialplan.*} or {@code SPATIALPLAN_*}; docs/configuration.md describes them all.
 *
 * @param data folder that holds the embedded database and what the service keeps
 * @param geodata where the bundled plan and layers are read from, a Spring resource location
 * @param styles where the SLD files are read from, a Spring resource location
 * @param contact whom users of the service may ask; told in the capabilities
 * @param port of the service
 * @param managementPort of health, metrics and backups; null for the service's own port
 * @param shutdownWait how long a stop waits for requests that are being answered
 * @param origins sites whose web maps may read the answers; empty for nobody
 * @param tileCache memory for finished tiles
 * @param report what documents need
 * @param backups folder into which the embedded database is backed up while it runs; null if it is not
 */
@ConfigurationProperties("spatialplan")
public record SpatialPlanSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("classpath:/geodata/") String geodata,
        @DefaultValue("classpath:/styles/") String styles,
        @DefaultValue Contact contact,
        @DefaultValue("8080") int port,
        Integer managementPort,
        @DefaultValue("30s") Duration shutdownWait,
        @DefaultValue List<String> origins,
        @DefaultValue("64MB") DataSize tileCache,
        @DefaultValue Report report,
        Path backups) {

    /** Empty where nobody is named. */
    public record Contact(
            @DefaultValue("") String organisation,
            @DefaultValue("") String person,
            @DefaultValue("") String telephone,
            @DefaultValue("") String email) {}

    /** @param font file of a font with Chinese glyphs for PDF; null to look for one of the system */
    public record Report(Path font) {}
}
