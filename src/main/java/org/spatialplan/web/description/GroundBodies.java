package org.spatialplan.web.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes the bodies of operations that take ground or a layer as a file: the same formats everywhere. */
@Component
final class GroundBodies implements OperationCustomizer {

    /** The media type that only these operations take. */
    private static final String SIGN = "application/flatgeobuf";

    private static final String FORM = "multipart/form-data";
    private static final String TEXT = "text/plain";
    private static final String WKT = "POLYGON ((118.68 24.92, 118.682 24.92, 118.682 24.922, 118.68 24.92))";
    private static final Map<String, Object> GEOJSON = Map.of(
            "type",
            "Feature",
            "properties",
            Map.of("name", "A"),
            "geometry",
            Map.of(
                    "type",
                    "Polygon",
                    "coordinates",
                    List.of(List.of(
                            List.of(118.68, 24.92),
                            List.of(118.682, 24.92),
                            List.of(118.682, 24.922),
                            List.of(118.68, 24.92)))));

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        List<String> taken = Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class))
                .map(mapping -> List.of(mapping.consumes()))
                .orElse(List.of());
        if (taken.contains(SIGN)) {
            Content content = new Content();
            taken.forEach(type -> content.addMediaType(type, body(type)));
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .description(
                            "A file in any format that is read (docs/formats.md): GeoJSON (geometry, Feature, FeatureCollection), WKT,"
                                    + " boundary-point TXT (界址点坐标), GeoPackage, FlatGeobuf, GeoParquet, also in a zip or 7z, zipped"
                                    + " Shapefile and others, as the body or as the part `file` of a form; the format is told by its"
                                    + " content")
                    .content(content));
        }
        return operation;
    }

    private static MediaType body(String type) {
        if (type.equals(FORM)) {
            return new MediaType().schema(form());
        }
        if (type.equals(TEXT)) {
            return new MediaType()
                    .schema(SchemaParts.of("string").description("WKT, boundary-point TXT"))
                    .addExamples("WKT", new Example().value(WKT));
        }
        return type.endsWith("json")
                ? new MediaType()
                        .schema(SchemaParts.of("object").description("RFC 7946"))
                        .addExamples("a parcel", new Example().value(GEOJSON))
                : new MediaType().schema(file("the file"));
    }

    private static Schema<?> form() {
        Schema<Object> form = SchemaParts.of("object");
        form.addProperty("file", file("the file"));
        form.addProperty("approval", file("the area that an opinion or approval covers, in any of the formats"));
        form.setRequired(List.of("file"));
        return form.description("The parameters of the address may be fields of the form, too.");
    }

    private static Schema<?> file(String meaning) {
        return SchemaParts.of("string").format("binary").description(meaning);
    }
}
