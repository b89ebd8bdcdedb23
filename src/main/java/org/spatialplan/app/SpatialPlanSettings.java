package org.spatialplan.app;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.app.access.LoginSettings;
import org.spatialplan.check.Disclosure;
import org.spatialplan.format.gdal.GdalSettings;
import org.spatialplan.job.JobSettings;
import org.spatialplan.publish.ReadSchema;
import org.spatialplan.publish.rest.Secret;
import org.spatialplan.report.kept.KeptReportSettings;
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
 * @param styles where the SLD files are read from, a Spring resource location; empty for those of {@code geodata} and, for
 *     layers that it does not style, the service's own
 * @param contact the contact in the capabilities
 * @param geoserver the GeoServer to publish to, if any
 * @param port of the service
 * @param managementPort of health, metrics and backups; null for the service's own port
 * @param managementAddress on which the management port listens
 * @param proxies addresses and networks of the proxies whose headers are heeded
 * @param shutdownWait how long a stop waits for requests in progress
 * @param origins sites whose web maps may read the answers; empty for none
 * @param tileCache memory for finished tiles
 * @param report settings of documents
 * @param backups folder into which the embedded database is backed up while it runs; null if it is not
 * @param imports settings of imports over HTTP
 * @param jobs settings of bulk checks
 * @param reports settings of reports that are kept
 * @param access who may see and do what
 * @param login the login of the city, if it has one
 * @param gdal the program that reads file geodatabases and drawings, and what it may take
 */
@ConfigurationProperties("spatialplan")
public record SpatialPlanSettings(
        @DefaultValue("data") Path data,
        @DefaultValue @NestedConfigurationProperty DatabaseSettings database,
        @DefaultValue("classpath:/geodata/") String geodata,
        @DefaultValue("") String styles,
        @DefaultValue Contact contact,
        @DefaultValue GeoServer geoserver,
        @DefaultValue("8080") int port,
        Integer managementPort,
        @DefaultValue("127.0.0.1") InetAddress managementAddress,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> proxies,
        @DefaultValue("30s") Duration shutdownWait,
        @DefaultValue List<String> origins,
        @DefaultValue("64MB") DataSize tileCache,
        @DefaultValue Report report,
        Path backups,
        @DefaultValue Imports imports,
        @DefaultValue Jobs jobs,
        @DefaultValue Reports reports,
        @DefaultValue Access access,
        @DefaultValue Login login,
        @DefaultValue Gdal gdal) {

    /**
     * The program {@code ogr2ogr} of GDAL.
     *
     * @param program its path or name; off to run none
     * @param mostTime the longest run
     * @param mostMemory the memory of one run
     * @param mostOutput the size of what one run writes
     * @param atOnce number of runs at the same time
     */
    public record Gdal(
            @DefaultValue("ogr2ogr") String program,
            @DefaultValue("2m") Duration mostTime,
            @DefaultValue("2GB") DataSize mostMemory,
            @DefaultValue("4GB") DataSize mostOutput,
            @DefaultValue("2") int atOnce) {

        /** The same for the readers. */
        GdalSettings settings() {
            return new GdalSettings(program, mostTime, mostMemory.toBytes(), mostOutput.toBytes(), atOnce);
        }
    }

    /** Returns who may read without a key. */
    AccessSettings accessSettings() {
        return new AccessSettings(access.openReading() == null ? !database.isSet() : access.openReading());
    }

    /**
     * Settings of who may see and do what.
     *
     * @param openReading whether anybody may read; null for true with the embedded database and false with PostGIS
     * @param secretLayers ids of layers that only callers see to whom they were given
     * @param secretImports ids of layers whose imported versions only such callers see; others see those that come with
     *     the service
     * @param secretInChecks what a check says of a control line whose layer its caller does not see
     */
    public record Access(
            Boolean openReading,
            @DefaultValue List<String> secretLayers,
            @DefaultValue List<String> secretImports,
            @DefaultValue("nothing") Disclosure secretInChecks) {}

    /**
     * The login of the city: a provider of OpenID Connect. See {@link LoginSettings}.
     *
     * @param issuer address of the provider; empty for no login
     * @param audience what tokens must be for; empty for the client's id
     * @param clientId of this service at the provider; empty if the page has no login
     * @param clientSecret of this service at the provider; empty for a public client
     * @param scopes that the page's login asks for
     * @param nameClaim claim with the person's name
     * @param rolesClaim claim with roles
     * @param layersClaim claim with the secret layers that the person sees
     * @param roles role by a value of the claim
     * @param layers secret layers that a role sees without a claim, by the role
     */
    public record Login(
            @DefaultValue("") String issuer,
            @DefaultValue("") String audience,
            @DefaultValue("") String clientId,
            @DefaultValue("") Secret clientSecret,
            @DefaultValue({"openid", "profile"}) List<String> scopes,
            @DefaultValue("name") String nameClaim,
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue("") String layersClaim,
            @DefaultValue Map<String, String> roles,
            @DefaultValue Map<String, List<String>> layers) {

        /** The same for the filters of requests. */
        LoginSettings settings() {
            return new LoginSettings(
                    issuer,
                    audience,
                    clientId,
                    clientSecret.value(),
                    scopes,
                    nameClaim,
                    rolesClaim,
                    layersClaim,
                    roles,
                    layers);
        }
    }

    /** The contact; fields may be empty. */
    public record Contact(
            @DefaultValue("") String organisation,
            @DefaultValue("") String person,
            @DefaultValue("") String telephone,
            @DefaultValue("") String email) {}

    /**
     * A city's GeoServer. There is no default address, user or password.
     *
     * @param workspace empty for the name of the city
     * @param timeout the longest that one request may take
     * @param cache how long tiles may be cached
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
     * The PostGIS database as GeoServer reaches it.
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
     * Settings of imports over HTTP.
     *
     * @param token the key for imports over HTTP; empty to refuse all
     * @param mostDisk disk space for the files of all imports together
     * @param mostWaiting largest number of waiting and running imports
     * @param keep how long a finished import is kept
     */
    public record Imports(
            @DefaultValue("") String token,
            @DefaultValue("20GB") DataSize mostDisk,
            @DefaultValue("20") int mostWaiting,
            @DefaultValue("7d") Duration keep) {

        /** The settings of their jobs, whose files are beside the embedded database. */
        JobSettings in(Path data) {
            return new JobSettings(
                    "spatialplan.imports",
                    data.toAbsolutePath().resolve("imports"),
                    mostDisk.toBytes(),
                    Long.MAX_VALUE,
                    mostWaiting,
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE,
                    keep,
                    keep);
        }
    }

    /**
     * Settings of bulk checks.
     *
     * @param mostDisk disk space for the files and results of all jobs together
     * @param mostFile largest size of one file
     * @param mostWaiting largest number of waiting and running jobs
     * @param mostWaitingOfOne the same from one address
     * @param mostKept largest number of finished jobs
     * @param keep how long a finished job is kept
     */
    public record Jobs(
            @DefaultValue("20GB") DataSize mostDisk,
            @DefaultValue("2GB") DataSize mostFile,
            @DefaultValue("200") int mostWaiting,
            @DefaultValue("20") int mostWaitingOfOne,
            @DefaultValue("1000") int mostKept,
            @DefaultValue("30d") Duration keep) {

        private static final Duration SPARED = Duration.ofHours(1);

        /** The same for jobs, whose files are beside the embedded database. */
        JobSettings in(Path data) {
            return new JobSettings(
                    "spatialplan.jobs",
                    data.toAbsolutePath().resolve("jobs"),
                    mostDisk.toBytes(),
                    mostFile.toBytes(),
                    mostWaiting,
                    mostWaitingOfOne,
                    mostKept,
                    SPARED,
                    keep);
        }
    }

    /**
     * Settings of reports that are kept.
     *
     * @param kept whether the service keeps reports
     * @param keep how long a report is kept
     * @param mostKept largest number of reports
     * @param mostDisk disk space for the files of all reports together
     */
    public record Reports(
            @DefaultValue("false") boolean kept,
            @DefaultValue("1096d") Duration keep,
            @DefaultValue("10000") int mostKept,
            @DefaultValue("10GB") DataSize mostDisk) {

        /**
         * The same for the folder of the reports.
         *
         * @param data folder of the embedded database and of what the service keeps
         */
        KeptReportSettings in(Path data) {
            return new KeptReportSettings(
                    kept, data.toAbsolutePath().resolve("reports"), keep, mostKept, mostDisk.toBytes());
        }
    }

    /**
     * Settings of documents.
     *
     * @param font file of a font with Chinese glyphs for PDF; null to look for one of the system
     */
    public record Report(Path font) {}
}
