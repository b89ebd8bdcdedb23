package org.spatialplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.web.gate.HoldRelease;
import org.spatialplan.web.parameter.ParameterRecords;
import org.spatialplan.web.problem.FaultDialects;
import org.spatialplan.web.problem.NothingServed;
import org.spatialplan.web.problem.UnknownParameterCheck;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What holds for all resources. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class WebConfiguration implements WebMvcConfigurer {

    /** At {@code /ows} and {@code /wmts} unknown parameters are ignored, as OWS Common demands. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HoldRelease());
        registry.addInterceptor(new UnknownParameterCheck()).excludePathPatterns("/ows", "/ows/", "/wmts");
    }

    /** A slash at the end of an address is no other address. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> slashesAtTheEnd() {
        return new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/api/**", "/ogc/**", "/ows/**", "/wmts/**")
                        .wrapRequest()
                        .build());
    }

    /** Who takes forms asks for their parts; nobody else takes them apart. */
    @Bean
    MultipartResolver multipartResolver() {
        return new MultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return false;
            }

            @Override
            public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
                throw new MultipartException("Forms are not taken apart here");
            }

            @Override
            public void cleanupMultipart(MultipartHttpServletRequest request) {
                // nothing was made
            }
        };
    }

    /** Their address holds their version. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/ol/**", "/webjars/proj4/**")
                .addResourceLocations(
                        "classpath:/META-INF/resources/webjars/ol/", "classpath:/META-INF/resources/webjars/proj4/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        // the page's own: kept, but asked for each time, so that a new version shows at once
        registry.addResourceHandler("/map/**")
                .addResourceLocations("classpath:/static/map/")
                .setCacheControl(CacheControl.noCache());
    }

    /** All other addresses. Behind all that has addresses of its own. */
    @Bean
    SimpleUrlHandlerMapping nothingServed(FaultDialects dialects) {
        return new SimpleUrlHandlerMapping(Map.of("/**", new NothingServed(dialects)), Ordered.LOWEST_PRECEDENCE);
    }

    /** The page, whatever is accepted: Spring would leave those who ask for JSON there with a bare 406. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /** What is text here is UTF-8, whatever charset {@code Accept} would like. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();
        configurer.strategies(List.of(request -> header.resolveMediaTypes(request).stream()
                .map(WebConfiguration::withoutCharset)
                .toList()));
    }

    private static MediaType withoutCharset(MediaType accepted) {
        Map<String, String> parameters = new LinkedHashMap<>(accepted.getParameters());
        parameters.keySet().removeIf("charset"::equalsIgnoreCase);
        return new MediaType(accepted, parameters);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormatArguments());
        resolvers.add(new ParameterRecords());
    }
}
