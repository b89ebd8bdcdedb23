package org.spatialplan.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.spatialplan.web.problem.UnknownParameterCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for all resources. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnknownParameterCheck());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Spatial Plan")
                                .version("0.1")
                                .description(
                                        "A city's plan on its map: what is planned on this ground, and may it be built here?"
                                                + " Coordinates are degrees in CRS84 (longitude before latitude), lengths metres on the"
                                                + " ground, areas on the ellipsoid, money 万元 (10,000 yuan). Every spatial answer is certain"
                                                + " or possible, by the accuracy of both sides. Errors are problem details (RFC 9457)."));
    }
}
