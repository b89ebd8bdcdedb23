package org.spatialplan.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.spatialplan.publish.ReadSchema;
import org.spatialplan.publish.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the service, {@code spatialplan.*} or {@code SPATIALPLAN_*}; docs/configuration.md describes them all.
 *
 * @param data folder that holds the embedded database and what the service keeps
 * @param database the PostGIS database to use instead of the embedded one, if any
 * @param geodata where the bundled plan and layers are read from, a Spring resource location
 * @param styles where the SLD files are read from, a Spring resource location
 * @param contact whom users of the service may ask; told in the capabilities
 * @param geoserver where the map is published to, if it is
 * @param port of the service
 * @param managementPort of health, metrics and backups; null for the service's own port
 * @param shutdownWait how long a stop waits for requests that are being answered
 * @param origins sites whose web maps may read the answers; empty for nobody
 * @param tileCache memory for finished tiles
 * @param report what documents need
 * @param backups folder into which the embedded database is backed up while it runs; null if it is not
 * @param imports who may import over HTTP, and what is kept of it
 * @param jobs what is kept of bulk checks
 */
@ConfigurationProperties("spatialplan")
public record SpatialPlanSettings(
        @DefaultValue("data") Path data,
        @DefaultValue @NestedConfigurationProperty DatabaseSettings database,
        @DefaultValue("classpath:/geodata/") String geodata,
        @DefaultValue("classpath:/styles/") String styles,
        @DefaultValue Contact contact,
        @DefaultValue GeoServer geoserver,
        @DefaultValue("8080") int port,
        Integer managementPort,
        @DefaultValue("30s") Duration shutdownWait,
        @DefaultValue List<String> origins,
        @DefaultValue("64MB") DataSize tileCache,
        @DefaultValue Report report,
        Path backups,
        @DefaultValue Imports imports,
        @DefaultValue Jobs jobs) {

    /** Empty where nobody is named. */
    public record Contact(
            @DefaultValue("") String organisation,
            @DefaultValue("") String person,
            @DefaultValue("") String telephone,
            @DefaultValue("") String email) {}

    /**
     * A city's GeoServer. There is no default address, user or password.
     *
     * @param workspace empty for one that is named as the city
     * @param timeout the longest that one request may take
     * @param cache how long tiles may be kept before they are made anew
     */
    public record GeoServer(
            @DefaultValue("") String url,
            @DefaultValue("") String username,
            @DefaultValue("") Secret password,
            @DefaultValue("") String workspace,
            @DefaultValue("60s") Duration timeout,
            @DefaultValue("1h") Duration cache,
            @DefaultValue Database database) {}

    /**
     * The PostGIS database as GeoServer sees it.
     *
     * @param username of a user that may only read the schema
     */
    public record Database(
            @DefaultValue("") String host,
            @DefaultValue("5432") int port,
            @DefaultValue("spatialplan") String name,
            @DefaultValue(ReadSchema.DEFAULT_NAME) String schema,
            @DefaultValue("") String username,
            @DefaultValue("") Secret password) {}

    /**
     * Imports over HTTP.
     *
     * @param token key without which nobody imports over HTTP; empty for nobody at all
     * @param mostDisk for the files of all imports together
     * @param mostWaiting imports that wait or run
     * @param keep how long an import is kept that is over
     */
    public record Imports(
            @DefaultValue("") String token,
            @DefaultValue("20GB") DataSize mostDisk,
            @DefaultValue("20") int mostWaiting,
            @DefaultValue("7d") Duration keep) {}

    /**
     * Bulk checks.
     *
     * @param mostDisk for the files and results of all jobs together
     * @param mostFile for one file that is sent in
     * @param mostWaiting jobs that wait or run
     * @param mostWaitingOfOne of them from one address
     * @param mostKept jobs that are over
     * @param keep how long a job is kept that is over
     */
    public record Jobs(
            @DefaultValue("20GB") DataSize mostDisk,
            @DefaultValue("2GB") DataSize mostFile,
            @DefaultValue("200") int mostWaiting,
            @DefaultValue("20") int mostWaitingOfOne,
            @DefaultValue("1000") int mostKept,
            @DefaultValue("30d") Duration keep) {}

    /** @param font file of a font with Chinese glyphs for PDF; null to look for one of the system */
    public record Report(Path font) {}
}
