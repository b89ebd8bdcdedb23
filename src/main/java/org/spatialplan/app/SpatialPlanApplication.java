package org.spatialplan.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication(scanBasePackages = {"org.spatialplan.app", "org.spatialplan.web", "org.spatialplan.ogc"})
@ConfigurationPropertiesScan
public class SpatialPlanApplication {

    public static void main(String[] args) {
        SpringApplication.run(SpatialPlanApplication.class, args);
    }
}
