package org.spatialplan.portrayal.picture;

import java.util.Arrays;

/**
 * The distinct colours of a picture with their numbers, in a hash table. If there are very many, colours of one
 * transparency that differ in the lowest bits only count as one. Not thread-safe.
 */
final class ColourTable {

    private static final int FIRST_CAPACITY = 1024;

    /** 16 to 32 bytes each. */
    private static final int MAX_COLOURS = 1 << 17;

    private int[] slots = new int[FIRST_CAPACITY];
    private int[] colours = new int[FIRST_CAPACITY / 2];
    private int[] counts = new int[FIRST_CAPACITY / 2];
    private final int mask;
    private int size;

    private ColourTable(int mask) {
        this.mask = mask;
    }

    /** Counts all colours. */
    static ColourTable of(int[] pixels) {
        int mask = -1;
        ColourTable table = of(pixels, MAX_COLOURS, mask);
        while (table.size > MAX_COLOURS) {
            mask = 0xFF000000 | mask << 1 & 0x00FEFEFE;
            table = of(pixels, MAX_COLOURS, mask);
        }
        return table;
    }

    /** Counts the colours, but stops as soon as there are more than wanted; the table is then useless. */
    static ColourTable of(int[] pixels, int most) {
        return of(pixels, most, -1);
    }

    private static ColourTable of(int[] pixels, int most, int mask) {
        ColourTable table = new ColourTable(mask);
        int at = 0;
        while (at < pixels.length && table.size <= most) {
            int end = Runs.end(pixels, at, pixels.length);
            int number = table.number(pixels[at]);
            table.counts[number] += end - at;
            at = end;
        }
        return table;
    }

    int size() {
        return size;
    }

    int colour(int number) {
        return colours[number];
    }

    int count(int number) {
        return counts[number];
    }

    /** Returns the number of a pixel's colour; a colour that was not counted gets a new number. */
    int number(int pixel) {
        int colour = pixel & mask;
        int slot = slot(colour);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (colours[number] == colour) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (size == colours.length) {
            grow();
            return number(pixel);
        }
        colours[size] = colour;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slot(int colour) {
        int mixed = colour * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    private void grow() {
        colours = Arrays.copyOf(colours, 2 * colours.length);
        counts = Arrays.copyOf(counts, 2 * counts.length);
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            int slot = slot(colours[number]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }
}
