package org.spatialplan.app;

import java.time.Clock;
import org.spatialplan.format.city.GeoJsonGeometryModule;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.format.gdal.Gdal;
import org.spatialplan.ogc.ows.ServiceContact;
import org.spatialplan.report.ReportFont;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** Makes the parts that all others use. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    /** Sets what the process has one of: the font that documents embed, the program that reads the formats of GDAL. */
    Wiring(SpatialPlanSettings settings) {
        ReportFont.use(settings.report().font());
        Gdal.use(settings.gdal().settings());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ServiceContact serviceContact(SpatialPlanSettings settings) {
        SpatialPlanSettings.Contact contact = settings.contact();
        return new ServiceContact(contact.organisation(), contact.person(), contact.telephone(), contact.email());
    }

    @Bean
    JacksonModule geoJsonGeometries() {
        return new GeoJsonGeometryModule();
    }

    @Bean
    JacksonModule plainNumbers() {
        return new PlainNumberModule();
    }
}
