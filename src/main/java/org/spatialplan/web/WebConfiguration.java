package org.spatialplan.web;

import java.util.List;
import org.spatialplan.web.parameter.CheckParametersResolver;
import org.spatialplan.web.problem.UnknownParameterCheck;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for all resources. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** At {@code /ows} and {@code /wmts} unknown parameters are ignored, as OWS Common demands. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UnknownParameterCheck()).excludePathPatterns("/ows", "/ows/", "/wmts");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CheckParametersResolver());
    }
}
