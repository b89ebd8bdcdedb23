package org.spatialplan.ogc.api.tiles;

import java.util.Optional;
import org.spatialplan.tile.TileFormat;

/**
 * The four kinds of tilesets: of the dataset or of one collection, as vectors or as a map (20-057, 10 and 11).
 */
enum TileOrigin {
    DATASET_VECTOR(TileOrigin.ALL_VECTORS, TileFormat.MVT, "dataset.vector", "all layers as vectors"),
    DATASET_MAP(TileOrigin.ALL_MAPS, TileFormat.PNG, "dataset.map", "all layers as pictures"),
    COLLECTION_VECTOR(TileOrigin.VECTORS, TileFormat.MVT, "collection.vector", "one layer as vectors"),
    COLLECTION_MAP(TileOrigin.MAPS, TileFormat.PNG, "collection.map", "one layer as pictures");

    static final String ALL_VECTORS = "/ogc/tiles";
    static final String ALL_MAPS = "/ogc/map/tiles";
    static final String VECTORS = "/ogc/collections/{collectionId}/tiles";
    static final String MAPS = "/ogc/collections/{collectionId}/map/tiles";

    private final String pattern;
    private final TileFormat format;
    private final String operation;
    private final String content;

    TileOrigin(String pattern, TileFormat format, String operation, String content) {
        this.pattern = pattern;
        this.format = format;
        this.operation = operation;
        this.content = content;
    }

    /** The origin whose addresses a pattern of the router is one of; empty if it is no address of tiles. */
    static Optional<TileOrigin> find(String pattern) {
        for (TileOrigin origin : values()) {
            if (pattern.equals(origin.pattern) || pattern.startsWith(origin.pattern + "/")) {
                return Optional.of(origin);
            }
        }
        return Optional.empty();
    }

    /** The address of the list of tilesets, with {@code {collectionId}} where it is of one collection. */
    String pattern() {
        return pattern;
    }

    /** The address of the list of tilesets. */
    String path(String collection) {
        return pattern.replace("{collectionId}", collection);
    }

    boolean isOfCollection() {
        return pattern.contains("{collectionId}");
    }

    TileFormat format() {
        return format;
    }

    /** The beginning of the standard's names of its operations (20-057, table 11), for example {@code dataset.vector}. */
    String operation() {
        return operation;
    }

    /** What its tiles show, in English. */
    String content() {
        return content;
    }
}
