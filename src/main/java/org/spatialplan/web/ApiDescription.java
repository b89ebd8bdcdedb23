package org.spatialplan.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.web.description.AnswerHeaders;
import org.spatialplan.web.description.SchemaParts;
import org.spatialplan.web.parameter.FormatParameter;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Completes the OpenAPI document {@code /v3/api-docs} with the formats that resources offer and the problems that all
 * of them may answer.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /**
     * Internal key through which one customizer passes the offered formats to the next; it is removed from the
     * document.
     */
    private static final String OFFERED = "x-offered";

    private static final List<String> FIRST_TAGS =
            List.of("projects", "conflicts", "search", "places", "plan", "chains", "layers", "map", "imports");

    private static final String[] FILE_HEADERS = {
        "Content-Disposition", "Content-Crs", "Link", "OGC-NumberMatched", "OGC-NumberReturned"
    };

    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(Offers.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .tags(List.of(
                        elsewhere(
                                "OGC API",
                                "Features, Tiles, Processes and their jobs after the OGC's standards have a document of their own",
                                "/ogc/api"),
                        elsewhere(
                                "WMS",
                                "WMS 1.3.0 and 1.1.1: maps, legends, facts at a point",
                                "/ows?SERVICE=WMS&REQUEST=GetCapabilities"),
                        elsewhere(
                                "WFS",
                                "WFS 2.0.0 and 1.1.0: features of all layers, transactions of the working version",
                                "/ows?SERVICE=WFS&REQUEST=GetCapabilities"),
                        elsewhere("WMTS", "WMTS 1.0.0: tiles of maps", "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities"),
                        elsewhere(
                                "MCP",
                                "Model Context Protocol, streamable HTTP at /mcp: the same questions for assistants",
                                "/mcp")))
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

    /** A door that is described elsewhere. */
    private static Tag elsewhere(String name, String words, String address) {
        return new Tag()
                .name(name)
                .description(words)
                .externalDocs(new ExternalDocumentation().description(name).url(address));
    }

    /** Adds the parameter {@code f} to resources that negotiate the format of their answer. */
    @Bean
    OperationCustomizer formats() {
        return (operation, method) -> {
            Stream.of(method.getMethodParameters())
                    .flatMap(parameter -> Stream.ofNullable(parameter.getParameterAnnotation(Offers.class)))
                    .map(Offers::value)
                    .forEach(offered ->
                            operation.addParametersItem(parameter(offered)).addExtension(OFFERED, offered));
            return operation;
        };
    }

    /** Adds the language of refusals to resources whose answers do not depend on it. */
    @Bean
    OperationCustomizer language() {
        return (operation, method) -> {
            boolean known = operation.getParameters() != null
                    && operation.getParameters().stream().anyMatch(parameter -> "lang".equals(parameter.getName()));
            return known ? operation : operation.addParametersItem(languageOfRefusals());
        };
    }

    private static Parameter languageOfRefusals() {
        return new Parameter()
                .in("query")
                .name("lang")
                .description("zh or en: language of what is said if the request is refused, else that of"
                        + " Accept-Language; the other stands beside it.")
                .required(false)
                .schema(SchemaParts.words(List.of("zh", "en")));
    }

    private static Parameter parameter(OfferedFormats offered) {
        List<String> names = offered.formats().stream().map(MediaFormat::name).toList();
        return new Parameter()
                .in("query")
                .name(FormatParameter.NAME)
                .description(offered.text())
                .required(false)
                .schema(SchemaParts.words(names)._default(names.get(0)));
    }

    @Bean
    OpenApiCustomizer answers() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    if (operation.getExtensions() != null
                            && operation.getExtensions().remove(OFFERED) instanceof OfferedFormats offered) {
                        ApiResponse success = operation.getResponses().get("200");
                        success.setContent(content(offered, api.getComponents()));
                        if (offered.formats().contains(MediaFormat.GPKG)) {
                            AnswerHeaders.add(success, false, FILE_HEADERS);
                        }
                    }
                }));
    }

    /** Puts what most people look for first; what has a document of its own, and what administrators need, last. */
    @Bean
    OpenApiCustomizer orderOfTags() {
        return api -> {
            List<Tag> tags = new ArrayList<>(api.getTags());
            tags.sort(Comparator.comparingInt(tag -> rank(tag.getName())));
            api.setTags(tags);
        };
    }

    private static int rank(String tag) {
        int rank = FIRST_TAGS.indexOf(tag);
        return rank < 0 ? FIRST_TAGS.size() : rank;
    }

    private static Content content(OfferedFormats offered, Components components) {
        Content content = new Content();
        offered.formats()
                .forEach(format -> content.addMediaType(
                        format.mediaType(),
                        new MediaType()
                                .schema(offered.body(format)
                                        .<Schema<?>>map(type -> schema(type, components))
                                        .orElseGet(() -> schema(format)))));
        return content;
    }

    private static Schema<?> schema(MediaFormat format) {
        return format.isText()
                ? SchemaParts.of("string").description("UTF-8; CSV after RFC 4180, with a header")
                : SchemaParts.of("string").format("binary");
    }

    private static Schema<?> schema(Type type, Components components) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
        return resolved.schema;
    }
}
