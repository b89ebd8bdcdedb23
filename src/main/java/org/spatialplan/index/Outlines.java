package org.spatialplan.index;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Builds the trees of areas' outlines when they are first needed, and keeps them. Thread-safe. */
final class Outlines {

    private final PieceIndex pieces;
    private final AtomicReferenceArray<OutlineTree> trees;

    Outlines(PieceIndex pieces, int areas) {
        this.pieces = pieces;
        this.trees = new AtomicReferenceArray<>(areas);
    }

    /** Returns the outline of an area. Two threads may build it at once; both results are equal. */
    OutlineTree of(int area) {
        OutlineTree tree = trees.get(area);
        if (tree == null) {
            tree = OutlineTree.of(pieces, area);
            trees.set(area, tree);
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
