package org.spatialplan.tile.vector;

import java.util.Arrays;

/**
 * Numbers, from 0, the keys or values of a layer that a tile uses, in the order of first use. A tile uses few of the
 * values of a large layer, so the cost depends on what it uses. Not thread-safe.
 */
final class UsedIndices {

    private int[] slots = new int[64];
    /** The used numbers of the layer, in order. */
    private int[] used = new int[slots.length / 2];

    private int count;

    /** Returns how many are used. */
    int count() {
        return count;
    }

    /** Returns the layer's number for a number of the tile. */
    int inLayer(int number) {
        return used[number];
    }

    /** Returns the tile's number for a number of the layer. */
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
