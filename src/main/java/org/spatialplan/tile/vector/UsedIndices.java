package org.spatialplan.tile.vector;

import java.util.Arrays;

/**
 * Numbers from nought for those of a layer's keys or values that a tile uses, in the order of their first use. A tile uses
 * few of the values of a large layer: what it costs grows with what it uses. Not thread-safe.
 */
final class UsedIndices {

    private int[] slots = new int[64];
    /** The used ones, in order. */
    private int[] used = new int[slots.length / 2];

    private int count;

    /** How many are used. */
    int count() {
        return count;
    }

    /** The number in the layer of what the tile calls so. */
    int inLayer(int number) {
        return used[number];
    }

    /** The tile's number for one of the layer's. */
    int of(int inLayer) {
        int slot = slot(inLayer);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (used[number] == inLayer) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (count == used.length) {
            grow();
            return of(inLayer);
        }
        used[count] = inLayer;
        slots[slot] = ++count;
        return count - 1;
    }

    private int slot(int inLayer) {
        int mixed = inLayer * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    private void grow() {
        used = Arrays.copyOf(used, 2 * used.length);
        slots = new int[2 * slots.length];
        for (int number = 0; number < count; number++) {
            int slot = slot(used[number]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }
}
