package org.spatialplan.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service, {@code spatialplan.*} or {@code SPATIALPLAN_*}.
 *
 * @param data folder that holds the embedded database and what the service keeps
 * @param database the PostGIS database to use instead of the embedded one, if any
 * @param geodata where the bundled plan and layers are read from, a Spring resource location
 * @param styles where the SLD files are read from, a Spring resource location
 * @param contact whom users of the service may ask; told in the capabilities
 */
@ConfigurationProperties("spatialplan")
public record SpatialPlanSettings(
        @DefaultValue("data") Path data,
        @DefaultValue DatabaseSettings database,
        @DefaultValue("classpath:/geodata/") String geodata,
        @DefaultValue("classpath:/styles/") String styles,
        @DefaultValue Contact contact) {

    /** Empty where nobody is named. */
    public record Contact(
            @DefaultValue("") String organisation,
            @DefaultValue("") String person,
            @DefaultValue("") String telephone,
            @DefaultValue("") String email) {}
}
