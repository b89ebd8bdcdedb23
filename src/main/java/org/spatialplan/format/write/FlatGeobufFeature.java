package org.spatialplan.format.write;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.Property;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Encodes features for FlatGeobuf, each preceded by its length. Used by one thread. */
final class FlatGeobufFeature {

    private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 12);
    private final FeatureSet set;
    private final List<Property> properties;
    private final int geometryType;

    FlatGeobufFeature(FeatureSet set) {
        this.set = set;
        this.properties = set.written();
        this.geometryType = commonType(set);
    }

    /** The geometry type of all features; unknown if they differ. */
    int geometryType() {
        return geometryType;
    }

    private static int commonType(FeatureSet set) {
        List<Integer> types = set.rows().rows().stream()
                .map(set::geometry)
                .filter(Objects::nonNull)
                .map(FlatGeobufGeometry::type)
                .distinct()
                .limit(2)
                .toList();
        return types.size() == 1 ? types.get(0) : GeometryType.Unknown;
    }

    byte[] encode(SimpleFeature row) {
        builder.clear();
        Geometry lonLat = set.geometry(row);
        int geometry = 0;
        if (lonLat != null && !lonLat.isEmpty()) {
            geometry = new FlatGeobufGeometry(builder).encode(set.frame().transform(lonLat));
        }
        int values = Feature.createPropertiesVector(builder, values(row));
        Feature.startFeature(builder);
        if (geometry != 0) {
            Feature.addGeometry(builder, geometry);
        }
        Feature.addProperties(builder, values);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
        return builder.sizedByteArray();
    }

    /** Encodes pairs of column number and value. Missing values are left out. */
    private byte[] values(SimpleFeature row) {
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (int i = 0; i < properties.size(); i++) {
            Object value = row.getAttribute(properties.get(i).name());
            if (value != null) {
                values.writeBytes(little(2).putShort((short) i).array());
                values.writeBytes(bytes(value, properties.get(i)));
            }
        }
        return values.toByteArray();
    }

    private static byte[] bytes(Object value, Property property) {
        if (value instanceof Long number) {
            return little(Long.BYTES).putLong(number).array();
        }
        if (value instanceof Double number) {
            return little(Double.BYTES).putDouble(number).array();
        }
        if (value instanceof Boolean truth) {
            return new byte[] {(byte) (truth ? 1 : 0)};
        }
        byte[] text = GmlFeatureWriter.text(value, property).getBytes(StandardCharsets.UTF_8);
        return little(Integer.BYTES + text.length).putInt(text.length).put(text).array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
