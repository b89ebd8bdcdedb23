package org.spatialplan.index;

/**
 * How much memory a layer takes.
 *
 * @param features number of features, located or not
 * @param vertices number of vertices of the located features, in degrees; 0 if another index counts them
 * @param bytes of coordinates, pieces and search trees, estimated; without the features' properties
 */
public record IndexSize(int features, long vertices, long bytes) {

    /** Two numbers in an array: a feature keeps its outline in degrees. On the ground only pieces are kept. */
    private static final int BYTES_A_VERTEX = 16;

    /** @param indexed bytes of what is made of the vertices */
    static IndexSize of(int features, long vertices, long indexed) {
        return new IndexSize(features, vertices, BYTES_A_VERTEX * vertices + indexed);
    }
}
