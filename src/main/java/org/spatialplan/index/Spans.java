package org.spatialplan.index;

import java.util.Arrays;

/**
 * Stretches along a straight line, as shares of its length: 0 at its start, 1 at its end. The stretches are ascending
 * and do not meet. Immutable.
 */
final class Spans {

    static final Spans NONE = new Spans(new double[0]);
    static final Spans WHOLE = new Spans(new double[] {0, 1});

    /** Start and end of each stretch in turn. */
    private final double[] ends;

    private Spans(double[] ends) {
        this.ends = ends;
    }

    /** Makes stretches between ascending crossings: from the first to the second, from the third to the fourth. */
    static Spans between(double[] crossings, int count) {
        Builder spans = new Builder();
        for (int i = 0; i + 1 < count; i += 2) {
            spans.add(Math.max(0, crossings[i]), Math.min(1, crossings[i + 1]));
        }
        return spans.build();
    }

    static Spans of(double from, double to) {
        return from < to ? new Spans(new double[] {from, to}) : NONE;
    }

    boolean isEmpty() {
        return ends.length == 0;
    }

    int count() {
        return ends.length / 2;
    }

    double from(int i) {
        return ends[2 * i];
    }

    double to(int i) {
        return ends[2 * i + 1];
    }

    /** Returns the stretches of both; stretches whose distance is at most the gap, a share, become one. */
    Spans or(Spans other, double gap) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        Builder spans = new Builder();
        int i = 0;
        int k = 0;
        while (i < count() || k < other.count()) {
            boolean own = k == other.count() || i < count() && from(i) <= other.from(k);
            Spans next = own ? this : other;
            int at = own ? i++ : k++;
            spans.join(next.from(at), next.to(at), gap);
        }
        return spans.build();
    }

    Spans and(Spans other) {
        Builder spans = new Builder();
        int i = 0;
        int k = 0;
        while (i < count() && k < other.count()) {
            spans.add(Math.max(from(i), other.from(k)), Math.min(to(i), other.to(k)));
            if (to(i) < other.to(k)) {
                i++;
            } else {
                k++;
            }
        }
        return spans.build();
    }

    Spans without(Spans other) {
        return isEmpty() || other.isEmpty() ? this : and(other.rest());
    }

    private Spans rest() {
        Builder spans = new Builder();
        double from = 0;
        for (int i = 0; i < count(); i++) {
            spans.add(from, from(i));
            from = to(i);
        }
        spans.add(from, 1);
        return spans.build();
    }

    private static final class Builder {

        private double[] ends = new double[8];
        private int n;

        /** Adds a stretch that does not start before the last one. */
        void join(double from, double to, double gap) {
            if (n > 0 && from <= ends[n - 1] + gap) {
                ends[n - 1] = Math.max(ends[n - 1], to);
            } else {
                add(from, to);
            }
        }

        void add(double from, double to) {
            if (from < to) {
                if (n == ends.length) {
                    ends = Arrays.copyOf(ends, 2 * n);
                }
                ends[n++] = from;
                ends[n++] = to;
            }
        }

        Spans build() {
            return n == 0 ? NONE : new Spans(Arrays.copyOf(ends, n));
        }
    }
}
