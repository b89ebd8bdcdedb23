package org.spatialplan.index;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Builds the trees of areas' outlines when they are first needed, and keeps them: as many as areas have pieces. Thread-safe.
 */
final class Outlines {

    private final PieceIndex pieces;
    private final AtomicReferenceArray<OutlineTree> trees;

    Outlines(PieceIndex pieces) {
        this.pieces = pieces;
        this.trees = new AtomicReferenceArray<>(pieces.areas());
    }

    /** Returns the outline of an area; an empty one if it has no pieces. Two threads may build it at once; both results are equal. */
    OutlineTree of(int area) {
        int place = pieces.placeOf(area);
        if (place < 0) {
            return OutlineTree.EMPTY;
        }
        OutlineTree tree = trees.get(place);
        if (tree == null) {
            tree = OutlineTree.of(pieces, area);
            trees.set(place, tree);
        }
        return tree;
    }

    /** Returns the size of the trees built so far, in bytes. */
    long bytes() {
        long bytes = 0;
        for (int i = 0; i < trees.length(); i++) {
            OutlineTree tree = trees.get(i);
            bytes += tree == null ? 0 : tree.bytes();
        }
        return bytes;
    }
}
