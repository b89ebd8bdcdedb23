package org.spatialplan.web.description;

import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** The geometries of GeoJSON (RFC 7946). */
final class GeometrySchemas {

    /** The name of the schema of any geometry. */
    static final String NAME = "Geometry";

    private static final int MIN_LINE = 2;
    private static final int MIN_RING = 4;

    private GeometrySchemas() {}

    static void define(ModelConverterContext context) {
        if (context.getDefinedModels().containsKey(NAME)) {
            return;
        }
        Schema<?> line = SchemaParts.list(position()).minItems(MIN_LINE);
        Schema<?> polygon = SchemaParts.list(SchemaParts.list(position()).minItems(MIN_RING));
        define("Point", position(), context);
        define("MultiPoint", SchemaParts.list(position()), context);
        define("LineString", line, context);
        define("MultiLineString", SchemaParts.list(line), context);
        define("Polygon", polygon, context);
        define("MultiPolygon", SchemaParts.list(polygon), context);
        Schema<Object> collection = named("GeometryCollection");
        collection.addProperty("geometries", SchemaParts.list(SchemaParts.reference(NAME)));
        collection.setRequired(List.of("type", "geometries"));
        context.defineModel("GeometryCollection", collection);
        Schema<Object> any = new Schema<>();
        any.setDescription("GeoJSON geometry (RFC 7946), x before y.");
        Discriminator type = new Discriminator().propertyName("type");
        List.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection")
                .forEach(name -> {
                    any.addOneOfItem(SchemaParts.reference(name));
                    type.mapping(name, "#/components/schemas/" + name);
                });
        any.setDiscriminator(type);
        context.defineModel(NAME, any);
    }

    private static void define(String type, Schema<?> coordinates, ModelConverterContext context) {
        Schema<Object> schema = named(type);
        schema.addProperty("coordinates", coordinates);
        schema.setRequired(List.of("type", "coordinates"));
        context.defineModel(type, schema);
    }

    private static Schema<Object> named(String type) {
        Schema<Object> schema = SchemaParts.of("object");
        schema.addProperty("type", SchemaParts.words(List.of(type)));
        return schema;
    }

    private static Schema<?> position() {
        return SchemaParts.list(SchemaParts.of("number")).minItems(2).maxItems(3);
    }
}
