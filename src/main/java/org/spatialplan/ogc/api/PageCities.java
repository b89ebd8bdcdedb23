package org.spatialplan.ogc.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.spatialplan.feature.FeatureCatalogue;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells each request to the OGC APIs the city of its map. Thread-safe. */
@Component
final class PageCities implements WebMvcConfigurer, HandlerInterceptor {

    private final FeatureCatalogue features;

    PageCities(FeatureCatalogue features) {
        this.features = features;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/ogc", "/ogc/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        PageCity.of(features.map().catalogue()).keepIn(request);
        return true;
    }
}
