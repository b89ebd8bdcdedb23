package org.spatialplan.index;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** The outlines of areas under trees, each made when it is first asked for and kept. Thread-safe. */
final class Outlines {

    private final PieceIndex pieces;
    private final AtomicReferenceArray<OutlineTree> trees;

    Outlines(PieceIndex pieces, int areas) {
        this.pieces = pieces;
        this.trees = new AtomicReferenceArray<>(areas);
    }

    /** Two threads may make the same one: either is right. */
    OutlineTree of(int area) {
        OutlineTree tree = trees.get(area);
        if (tree == null) {
            tree = OutlineTree.of(pieces, area);
            trees.set(area, tree);
        }
        return tree;
    }

    /** Of the trees made so far. */
    long bytes() {
        long bytes = 0;
        for (int i = 0; i < trees.length(); i++) {
            OutlineTree tree = trees.get(i);
            bytes += tree == null ? 0 : tree.bytes();
        }
        return bytes;
    }
}
