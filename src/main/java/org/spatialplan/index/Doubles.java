package org.spatialplan.index;

import java.nio.ByteBuffer;

/** Numbers in bytes. */
final class Doubles {

    private Doubles() {}

    /** Writes the first numbers of an array. */
    static void put(double[] numbers, int count, ByteBuffer to) {
        to.asDoubleBuffer().put(numbers, 0, count);
        to.position(to.position() + count * Double.BYTES);
    }

    /** Reads some numbers into a new array, which may be larger. */
    static double[] take(int count, int size, ByteBuffer from) {
        double[] numbers = new double[size];
        from.asDoubleBuffer().get(numbers, 0, count);
        from.position(from.position() + count * Double.BYTES);
        return numbers;
    }
}
