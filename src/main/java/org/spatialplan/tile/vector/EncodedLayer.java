package org.spatialplan.tile.vector;

/**
 * Encodes one layer of one tile (MVT 2.1, 4.1). Only the keys and values that its features use are written. Not
 * thread-safe.
 */
final class EncodedLayer {

    private static final int NAME = 1;
    private static final int FEATURES = 2;
    private static final int KEYS = 3;
    private static final int VALUES = 4;
    private static final int EXTENT = 5;
    private static final int VERSION = 15;

    private final String name;
    private final Attributes attributes;
    private final UsedIndices keys = new UsedIndices();
    private final UsedIndices values = new UsedIndices();
    private final ProtoBytes features = new ProtoBytes(1 << 14);
    private final ProtoBytes feature = new ProtoBytes(1 << 10);
    private final ProtoBytes tags = new ProtoBytes(64);

    EncodedLayer(String name, Attributes attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /** The geometry type of a feature in a tile. */
    enum GeometryType {
        POINT(1),
        LINE(2),
        POLYGON(3);

        private final int code;

        GeometryType(int code) {
            this.code = code;
        }
    }

    /**
     * Adds a feature.
     *
     * @param number of the feature in the layer
     */
    void add(int number, long id, GeometryType type, ProtoBytes geometry) {
        feature.clear();
        feature.number(1, id);
        feature.message(2, tags(number));
        feature.number(3, type.code);
        feature.message(4, geometry);
        features.message(FEATURES, feature);
    }

    boolean isEmpty() {
        return features.size() == 0;
    }

    ProtoBytes encode(int extent) {
        ProtoBytes layer = new ProtoBytes(features.size() + 1024);
        layer.number(VERSION, 2);
        layer.text(NAME, name);
        layer.raw(features);
        for (int key = 0; key < keys.count(); key++) {
            layer.text(KEYS, attributes.keys().get(keys.inLayer(key)));
        }
        for (int value = 0; value < values.count(); value++) {
            layer.message(VALUES, attributes.values().get(values.inLayer(value)));
        }
        layer.number(EXTENT, extent);
        return layer;
    }

    private ProtoBytes tags(int number) {
        tags.clear();
        int[] pairs = attributes.tags().get(number);
        for (int i = 0; i < pairs.length; i += 2) {
            tags.varint(keys.of(pairs[i]));
            tags.varint(values.of(pairs[i + 1]));
        }
        return tags;
    }
}
