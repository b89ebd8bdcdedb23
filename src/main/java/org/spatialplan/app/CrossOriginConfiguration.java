package org.spatialplan.app;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets web maps of other sites read the answers, if the setting names them. By default no site may, because a plan that
 * is not public must not be readable by every page that a user inside the network opens.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spatialplan.origins")
class CrossOriginConfiguration {

    @Bean
    FilterRegistrationBean<CorsFilter> crossOrigin(SpatialPlanSettings settings) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(settings.origins().stream().map(String::strip).toList());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        rules.setAllowedHeaders(List.of("*"));
        rules.setExposedHeaders(List.of("*"));
        UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", rules);
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(everywhere));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
