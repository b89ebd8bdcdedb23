package org.spatialplan.app.start;

import org.spatialplan.app.SpatialPlanSettings;
import org.spatialplan.app.StopGuard;
import org.spatialplan.app.command.SpatialPlanCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the service, or runs one command and ends. */
// Faces may have classes of one name, as each has its GetCapabilities: beans are named in full.
@SpringBootApplication(
        exclude = {
            // FaultValve and the interfaces themselves report faults
            ErrorMvcAutoConfiguration.class,
            // there are keys and logins, and no user with a password
            UserDetailsServiceAutoConfiguration.class,
            // RequestFigures counts for less
            WebMvcObservationAutoConfiguration.class
        },
        scanBasePackages = {"org.spatialplan.app", "org.spatialplan.web", "org.spatialplan.ogc"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(SpatialPlanSettings.class)
public class SpatialPlanApplication {

    /** Runs a command if the arguments name one, otherwise starts the service. */
    public static void main(String[] args) {
        if (SpatialPlanCommand.isMeantBy(args)) {
            System.exit(SpatialPlanCommand.run(args));
        }
        HeadStart.begin();
        ConfigurableApplicationContext service = SpringApplication.run(SpatialPlanApplication.class, args);
        StopGuard.install(service.getBean(SpatialPlanSettings.class).shutdownWait());
    }
}
