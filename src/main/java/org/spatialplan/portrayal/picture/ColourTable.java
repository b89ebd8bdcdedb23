package org.spatialplan.portrayal.picture;

import java.util.Arrays;

/** The different colours of a picture with their numbers, found by hashing. Not thread-safe. */
final class ColourTable {

    private static final int FIRST_CAPACITY = 1024;

    private int[] slots = new int[FIRST_CAPACITY];
    private int[] colours = new int[FIRST_CAPACITY / 2];
    private int[] counts = new int[FIRST_CAPACITY / 2];
    private int size;

    /** Counts all colours and writes the number of its colour for each pixel. */
    static ColourTable of(int[] pixels, int[] numbers) {
        return of(pixels, numbers, Integer.MAX_VALUE);
    }

    /** The same, but given up as soon as there are more colours than wanted: then the table is of no use. */
    static ColourTable of(int[] pixels, int[] numbers, int most) {
        ColourTable table = new ColourTable();
        int at = 0;
        while (at < pixels.length && table.size <= most) {
            int end = Runs.end(pixels, at, pixels.length);
            int number = table.number(pixels[at]);
            table.counts[number] += end - at;
            Arrays.fill(numbers, at, end, number);
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

    private int number(int colour) {
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
            return number(colour);
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
