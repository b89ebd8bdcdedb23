package org.spatialplan.submission.format;

/** Counts a sign that stands once at each vertex of a text. Stateless. */
final class Marks {

    private Marks() {}

    static long count(byte[] bytes, char mark) {
        long count = 0;
        for (byte each : bytes) {
            if (each == mark) {
                count++;
            }
        }
        return count;
    }
}
