package org.spatialplan.transfer.feature;

import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes GeoJSON (RFC 7946; in other systems than CRS84 as OGC API Features part 2 says, axes as the frame orders them).
 * Thread-safe.
 */
public final class GeoJsonWriter implements FeatureWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Map<String, ?> members;

    public GeoJsonWriter() {
        this(Map.of());
    }

    /** @param members further members of the document, before its features: timeStamp, links */
    public GeoJsonWriter(Map<String, ?> members) {
        this.members = members;
    }

    @Override
    public void write(
            FeatureTable.Selection rows,
            FeatureType type,
            OutputFrame frame,
            List<String> properties,
            OutputStream out) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            GeoJsonGeometryText geometries = new GeoJsonGeometryText(frame);
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeNumberProperty("numberMatched", rows.matched());
            json.writeNumberProperty("numberReturned", rows.rows().size());
            writeMembers(json);
            json.writeArrayPropertyStart("features");
            for (SimpleFeature row : rows.rows()) {
                json.writeStartObject();
                writeRow(row, properties, geometries, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** One feature as a document of its own. */
    public void writeOne(SimpleFeature row, OutputFrame frame, List<String> properties, OutputStream out) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            writeRow(row, properties, new GeoJsonGeometryText(frame), json);
            writeMembers(json);
            json.writeEndObject();
        }
    }

    private void writeMembers(JsonGenerator json) {
        members.forEach((name, value) -> json.writePOJOProperty(name, value));
    }

    private static void writeRow(
            SimpleFeature row, List<String> properties, GeoJsonGeometryText geometries, JsonGenerator json) {
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", FeatureTable.id(row));
        json.writeName("geometry");
        Geometry geometry = properties.contains(FeatureType.GEOMETRY) ? FeatureTable.geometry(row) : null;
        if (geometry == null) {
            json.writeNull();
        } else {
            CoordinateText text = geometries.of(geometry);
            json.writeRawValue(text.characters(), 0, text.length());
        }
        json.writeObjectPropertyStart("properties");
        for (String property : properties) {
            if (!property.equals(FeatureType.GEOMETRY)) {
                json.writeName(property);
                writeValue(row.getAttribute(property), json);
            }
        }
        json.writeEndObject();
    }

    private static void writeValue(Object value, JsonGenerator json) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Date date) {
            json.writeString(FeatureValues.day(date).toString());
        } else {
            json.writeString(value.toString());
        }
    }
}
