package org.spatialplan.portrayal.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Reduces the number of colours: the box of colours with the greatest spread is divided at its median until there are
 * enough boxes (Heckbert 1982), with alpha as a fourth channel. Not thread-safe.
 */
final class MedianCut {

    private static final int[] SHIFTS = {24, 16, 8, 0};

    private final ColourTable table;
    private final PriorityQueue<Box> boxes = new PriorityQueue<>(Comparator.comparingLong((Box box) -> -box.weight()));

    private MedianCut(ColourTable table) {
        this.table = table;
    }

    /**
     * Reduces the colours.
     *
     * @param most largest number of colours
     * @param of receives the number of the new colour for each colour of the table
     * @return the new colours
     */
    static int[] run(ColourTable table, int most, int[] of) {
        return new MedianCut(table).cut(most, of);
    }

    private int[] cut(int most, int[] of) {
        boxes.add(box(IntStream.range(0, table.size()).toArray()));
        while (boxes.size() < most && boxes.peek().weight() > 0) {
            part(boxes.poll());
        }
        int[] colours = new int[boxes.size()];
        int number = 0;
        for (Box box : boxes) {
            colours[number] = mean(box.members);
            for (int member : box.members) {
                of[member] = number;
            }
            number++;
        }
        return colours;
    }

    private void part(Box box) {
        int shift = box.shift;
        int[] sorted = sorted(box.members, shift);
        long half = 0;
        for (int member : sorted) {
            half += weight(member);
        }
        half /= 2;
        int at = 0;
        long sum = 0;
        while (at < sorted.length - 1 && (at == 0 || sum + weight(sorted[at]) <= half)) {
            sum += weight(sorted[at++]);
        }
        boxes.add(box(Arrays.copyOfRange(sorted, 0, at)));
        boxes.add(box(Arrays.copyOfRange(sorted, at, sorted.length)));
    }

    /** Sorts by the channel at the shift, by counting. */
    private int[] sorted(int[] members, int shift) {
        int[] next = new int[257];
        for (int member : members) {
            next[(table.colour(member) >>> shift & 0xFF) + 1]++;
        }
        for (int value = 1; value < next.length; value++) {
            next[value] += next[value - 1];
        }
        int[] sorted = new int[members.length];
        for (int member : members) {
            sorted[next[table.colour(member) >>> shift & 0xFF]++] = member;
        }
        return sorted;
    }

    /** Returns the damped weight of a colour: the large areas of a map are a few colours, and would get all boxes. */
    private long weight(int member) {
        return (long) Math.ceil(Math.sqrt(table.count(member)));
    }

    private Box box(int[] members) {
        int widest = 0;
        int shift = 0;
        for (int each : SHIFTS) {
            int least = 255;
            int greatest = 0;
            for (int member : members) {
                int value = table.colour(member) >>> each & 0xFF;
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
            if (greatest - least > widest) {
                widest = greatest - least;
                shift = each;
            }
        }
        return new Box(members, shift, widest);
    }

    private int mean(int[] members) {
        long[] sums = new long[4];
        long count = 0;
        for (int member : members) {
            for (int i = 0; i < 4; i++) {
                sums[i] += (long) (table.colour(member) >>> SHIFTS[i] & 0xFF) * table.count(member);
            }
            count += table.count(member);
        }
        int colour = 0;
        for (int i = 0; i < 4; i++) {
            colour |= (int) ((sums[i] + count / 2) / count) << SHIFTS[i];
        }
        return colour;
    }

    /**
     * A box of colours.
     *
     * @param spread along the channel at the shift
     */
    private record Box(int[] members, int shift, int spread) {
        long weight() {
            return members.length < 2 ? 0 : (long) spread * spread * members.length;
        }
    }
}
