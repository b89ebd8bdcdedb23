package org.spatialplan.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service, {@code spatialplan.*} or {@code SPATIALPLAN_*}.
 *
 * @param data folder that holds the embedded database and what the service keeps
 * @param geodata where the bundled plan and layers are read from, a Spring resource location
 * @param styles where the SLD files are read from, a Spring resource location
 */
@ConfigurationProperties("spatialplan")
public record SpatialPlanSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("classpath:/geodata/") String geodata,
        @DefaultValue("classpath:/styles/") String styles) {}
