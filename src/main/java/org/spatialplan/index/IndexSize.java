package org.spatialplan.index;

/**
 * How much memory a layer takes.
 *
 * @param features number of features, located or not
 * @param vertices number of vertices of the located features
 * @param bytes of coordinates and search trees, estimated; without the features' properties
 */
public record IndexSize(int features, long vertices, long bytes) {

    /** A JTS coordinate and its reference in an array; each vertex is kept in degrees and on the ground. */
    private static final int BYTES_A_VERTEX = 2 * 44;

    static IndexSize of(int features, long vertices, PackedAreas packed) {
        return new IndexSize(features, vertices, BYTES_A_VERTEX * vertices + packed.bytes());
    }
}
