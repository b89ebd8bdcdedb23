package org.spatialplan.app;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
 * is not public must not be readable by every page that a user inside the network opens. Sites that are named may also
 * change what their user may change, with the user's session. If all sites may read, none of them may do more.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spatialplan.origins")
class CrossOriginConfiguration {

    private static final List<String> READING = List.of("GET", "HEAD", "POST");
    private static final List<String> EDITING =
            Stream.concat(READING.stream(), Stream.of("PUT", "PATCH", "DELETE")).toList();

    /** How long a browser may keep what it was told beforehand; none keeps it for more than two hours. */
    private static final Duration ASKED_AGAIN = Duration.ofHours(1);

    /** The headers that scripts of other sites may read. A star would not count together with a session. */
    private static final List<String> EXPOSED = List.of(
            "Content-Bbox",
            "Content-Crs",
            "Content-Datetime",
            "Content-Disposition",
            "Content-Language",
            "ETag",
            "Link",
            "Location",
            "OGC-NumberMatched",
            "OGC-NumberReturned",
            "OGC-NumberWithoutPlace",
            "Preference-Applied",
            "Retry-After",
            "WWW-Authenticate",
            "Warning",
            "X-Diagnosis",
            "X-Request-Id");

    @Bean
    FilterRegistrationBean<CorsFilter> crossOrigin(SpatialPlanSettings settings) {
        List<String> origins = settings.origins().stream().map(String::strip).toList();
        UrlBasedCorsConfigurationSource places = new UrlBasedCorsConfigurationSource();
        places.registerCorsConfiguration("/api/**", rules(origins, EDITING));
        places.registerCorsConfiguration("/ogc/**", rules(origins, EDITING));
        places.registerCorsConfiguration("/**", rules(origins, READING));
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(places));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    private static CorsConfiguration rules(List<String> origins, List<String> methods) {
        boolean isEverybody = origins.contains(CorsConfiguration.ALL);
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(isEverybody ? List.of(CorsConfiguration.ALL) : origins);
        rules.setAllowedMethods(isEverybody ? READING : methods);
        rules.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        rules.setAllowCredentials(!isEverybody);
        rules.setExposedHeaders(EXPOSED);
        rules.setMaxAge(ASKED_AGAIN);
        return rules;
    }
}
