package org.spatialplan.ogc.api.tiles;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.spatialplan.format.MediaFormat;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the one resource of tiles in {@code /v3/api-docs} at each of its addresses: name, formats, parameters. */
@Component
class TileDescription implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().forEach((path, item) -> TileOrigin.find(path).ifPresent(origin -> describe(origin, path, item)));
    }

    private static void describe(TileOrigin origin, String path, PathItem item) {
        Operation operation = item.getGet();
        String below = path.substring(origin.pattern().length());
        if (below.isEmpty()) {
            name(operation, origin.operation() + ".getTileSetsList", "Tilesets: " + origin.content());
            offer(operation, TileFormats.DOCUMENT);
        } else if (below.contains("{tileCol}")) {
            name(operation, origin.operation() + ".getTile", "A tile: " + origin.content());
            offer(operation, TileFormats.of(origin.format()));
        } else {
            name(operation, origin.operation() + ".getTileSet", "A tileset: " + origin.content());
            offer(operation, TileFormats.TILESET);
        }
        if (!origin.isOfCollection()) {
            operation.getParameters().removeIf(parameter -> parameter.getName().equals("collectionId"));
        }
        operation.getParameters().stream()
                .filter(parameter -> parameter.getIn().equals("path"))
                .forEach(parameter -> parameter.required(true));
    }

    private static void name(Operation operation, String id, String summary) {
        operation.operationId(id).summary(summary);
    }

    private static void offer(Operation operation, List<MediaFormat> offered) {
        Content content = new Content();
        offered.forEach(format -> content.addMediaType(
                format.mediaType(),
                new MediaType().schema(format.isJson() ? new ObjectSchema() : new StringSchema().format("binary"))));
        operation.getResponses().get("200").content(content);
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("f"))
                .forEach(parameter -> parameter.schema(new StringSchema()
                        ._enum(offered.stream().map(MediaFormat::name).toList())));
    }
}
