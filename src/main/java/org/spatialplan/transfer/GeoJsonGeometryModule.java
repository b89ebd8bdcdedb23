package org.spatialplan.transfer;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes JTS geometries as GeoJSON (RFC 7946): the coordinates as they are, in degrees with seven decimals (1 cm), outer
 * rings counter-clockwise.
 */
public final class GeoJsonGeometryModule extends SimpleModule {

    private static final int DECIMALS = 7;

    public GeoJsonGeometryModule() {
        super("geojson-geometry");
        addSerializer(Geometry.class, new GeometrySerializer());
    }

    private static final class GeometrySerializer extends ValueSerializer<Geometry> {
        @Override
        public void serialize(Geometry geometry, JsonGenerator generator, SerializationContext context) {
            if (GeoJsonAreas.canWrite(geometry)) {
                new GeoJsonAreas(generator, DECIMALS).write(geometry);
                return;
            }
            GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
            writer.setEncodeCRS(false);
            writer.setForceCCW(true);
            generator.writeRawValue(writer.write(geometry));
        }
    }
}
