package org.spatialplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.web.gate.HoldRelease;
import org.spatialplan.web.page.PackedFiles;
import org.spatialplan.web.page.PageFiles;
import org.spatialplan.web.page.VersionedPage;
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
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Configures what all resources share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class WebConfiguration implements WebMvcConfigurer {

    private final PageFiles files;

    WebConfiguration(PageFiles files) {
        this.files = files;
    }

    /**
     * Refuses unknown parameters, except at {@code /ows} and {@code /wmts}, where OWS Common requires that they are
     * ignored.
     */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HoldRelease());
        registry.addInterceptor(new UnknownParameterCheck()).excludePathPatterns("/ows", "/ows/", "/wmts");
    }

    /** Treats an address with a slash at its end as the address without it. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> slashesAtTheEnd() {
        return new FilterRegistrationBean<>(
                UrlHandlerFilter.trailingSlashHandler("/api/**", "/ogc/**", "/ows/**", "/wmts/**")
                        .wrapRequest()
                        .build());
    }

    /** Switches off Spring's parsing of forms: resources that take forms read the parts themselves. */
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
                // there is nothing to clean up
            }
        };
    }

    /**
     * Serves the map page and its files. Libraries may be cached for long, because their addresses hold their versions; so may
     * the page's own files at addresses with their version, which the page names.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/ol/**", "/webjars/proj4/**")
                .addResourceLocations(
                        "classpath:/META-INF/resources/webjars/ol/", "classpath:/META-INF/resources/webjars/proj4/")
                .resourceChain(false)
                .addResolver(PackedFiles.ofLibraries(files))
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/map/**")
                .addResourceLocations(files.folder())
                .resourceChain(false)
                .addResolver(PackedFiles.ofPage(files))
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/{page:index\\.html}")
                .addResourceLocations(files.pageFolder())
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .resourceChain(false)
                .addResolver(new PathResourceResolver())
                .addTransformer(new VersionedPage(files));
    }

    /** Answers all addresses that no other handler serves. */
    @Bean
    SimpleUrlHandlerMapping nothingServed(FaultDialects dialects) {
        return new SimpleUrlHandlerMapping(Map.of("/**", new NothingServed(dialects)), Ordered.LOWEST_PRECEDENCE);
    }

    /**
     * Serves the map page for any Accept header. Otherwise Spring would answer clients that ask for JSON with an empty
     * 406.
     */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /** Answers all text in UTF-8, even if {@code Accept} asks for another charset. */
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
