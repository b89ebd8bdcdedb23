package org.spatialplan.format.city;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.spatialplan.geo.DegreeGrid;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes JTS geometries as GeoJSON (RFC 7946). Coordinates keep their order and are degrees with nine decimals (0.1
 * mm); outer rings run counter-clockwise. Computed pieces already lie on that grid ({@link DegreeGrid}), so that
 * rounding does not make them invalid.
 */
public final class GeoJsonGeometryModule extends SimpleModule {

    /** Registers the writer for all geometries. */
    public GeoJsonGeometryModule() {
        super("geojson-geometry");
        addSerializer(Geometry.class, new GeometrySerializer());
    }

    private static final class GeometrySerializer extends ValueSerializer<Geometry> {
        @Override
        public void serialize(Geometry geometry, JsonGenerator generator, SerializationContext context) {
            if (GeoJsonAreas.canWrite(geometry)) {
                new GeoJsonAreas(generator, DegreeGrid.DECIMALS).write(geometry);
                return;
            }
            GeoJsonWriter writer = new GeoJsonWriter(DegreeGrid.DECIMALS);
            writer.setEncodeCRS(false);
            writer.setForceCCW(true);
            generator.writeRawValue(writer.write(geometry));
        }
    }
}
