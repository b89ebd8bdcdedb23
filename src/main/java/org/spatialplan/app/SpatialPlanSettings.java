package org.spatialplan.app;

import java.nio.file.Path;
import java.time.Duration;
import org.spatialplan.publish.ReadSchema;
import org.spatialplan.publish.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service, {@code spatialplan.*} or {@code SPATIALPLAN_*}.
 *
 * @param data folder that holds the embedded database and what the service keeps
 * @param geodata where the bundled plan and layers are read from, a Spring resource location
 * @param styles where the SLD files are read from, a Spring resource location
 * @param contact whom users of the service may ask; told in the capabilities
 * @param geoserver where the map is published to, if it is
 */
@ConfigurationProperties("spatialplan")
public record SpatialPlanSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("classpath:/geodata/") String geodata,
        @DefaultValue("classpath:/styles/") String styles,
        @DefaultValue Contact contact,
        @DefaultValue GeoServer geoserver) {

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
            @DefaultValue("") String name,
            @DefaultValue(ReadSchema.DEFAULT_NAME) String schema,
            @DefaultValue("") String username,
            @DefaultValue("") Secret password) {}
}
