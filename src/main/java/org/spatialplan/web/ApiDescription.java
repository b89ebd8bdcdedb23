package org.spatialplan.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.report.AuditAnswer;
import org.spatialplan.report.LayerDiffAnswer;
import org.spatialplan.report.ReportAnswer;
import org.spatialplan.web.answer.ConflictReportAnswer;
import org.spatialplan.web.answer.FeatureCollection;
import org.spatialplan.web.answer.IndicatorAnswer;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.answer.LayerAnswer;
import org.spatialplan.web.answer.Problem;
import org.spatialplan.web.answer.ProjectProperties;
import org.spatialplan.web.answer.VersionAnswer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

/** The OpenAPI document: what the methods cannot say of themselves, because they answer in several formats. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Type FEATURES = ResolvableType.forClassWithGenerics(FeatureCollection.class, Map.class)
            .getType();
    private static final Type PROJECTS = ResolvableType.forClassWithGenerics(
                    FeatureCollection.class, ProjectProperties.class)
            .getType();

    private static final Type INDICATORS = ResolvableType.forClassWithGenerics(ItemList.class, IndicatorAnswer.class)
            .getType();

    /** Answers of the resources that have several formats, by path. */
    private static final Map<String, Map<MediaFormat, Type>> ANSWERS = Map.of(
            "GET /api/indicators", Map.of(MediaFormat.JSON, INDICATORS, MediaFormat.CSV, String.class),
            "GET /api/layers/{layer}/diff",
                    Map.of(MediaFormat.JSON, LayerDiffAnswer.class, MediaFormat.GEOJSON, FEATURES),
            "GET /api/layers/{layer}/audit",
                    Map.of(
                            MediaFormat.JSON,
                            AuditAnswer.class,
                            MediaFormat.GEOJSON,
                            FEATURES,
                            MediaFormat.HTML,
                            String.class),
            "GET /api/projects", Map.of(MediaFormat.GEOJSON, PROJECTS, MediaFormat.CSV, String.class),
            "GET /api/conflicts",
                    Map.of(MediaFormat.GEOJSON, ConflictReportAnswer.class, MediaFormat.CSV, String.class),
            "POST /api/conflicts",
                    Map.of(
                            MediaFormat.JSON,
                            ReportAnswer.class,
                            MediaFormat.HTML,
                            String.class,
                            MediaFormat.PDF,
                            byte[].class,
                            MediaFormat.CSV,
                            String.class,
                            MediaFormat.GPKG,
                            byte[].class),
            "GET /api/layers/{layer}", Map.of(MediaFormat.JSON, LayerAnswer.class, MediaFormat.GEOJSON, FEATURES),
            "GET /api/layers/{layer}/versions/{version}",
                    Map.of(MediaFormat.JSON, VersionAnswer.class, MediaFormat.GEOJSON, FEATURES));

    private static final Set<String> GEOMETRY_INSIDES = Set.of(
            "Coordinate",
            "CoordinateSequence",
            "CoordinateSequenceFactory",
            "Envelope",
            "GeometryFactory",
            "Point",
            "PrecisionModel",
            "Type");

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "a parameter is unknown or cannot be understood",
            "404", "there is no such thing; near names are given",
            "422", "the feature that is asked about has no known location",
            "500", "the service failed; the id stands in its log");

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

    @Bean
    OpenApiCustomizer answers() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    Map<MediaFormat, Type> formats = ANSWERS.get(method + " " + path);
                    if (formats != null) {
                        operation.getResponses().addApiResponse("200", success(formats, api.getComponents()));
                    }
                    describeProblems(operation, api.getComponents());
                }));
    }

    private static ApiResponse success(Map<MediaFormat, Type> formats, Components components) {
        Content content = new Content();
        new LinkedHashMap<>(formats)
                .forEach((format, type) ->
                        content.addMediaType(format.mediaType(), new MediaType().schema(schema(type, components))));
        return new ApiResponse().description("OK").content(content);
    }

    private static void describeProblems(Operation operation, Components components) {
        MediaType problem = new MediaType().schema(schema(Problem.class, components));
        PROBLEMS.keySet().stream().sorted().forEach(status -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(PROBLEMS.get(status))
                                .content(new Content().addMediaType("application/problem+json", problem))));
    }

    private static Schema<?> schema(Type type, Components components) {
        if (type == byte[].class) {
            return new StringSchema().format("binary");
        }
        if (type == String.class) {
            return new StringSchema().description("UTF-8; CSV after RFC 4180, with a header");
        }
        ResolvedSchema resolved =
                ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
        return resolved.schema;
    }
}
