package org.spatialplan.portrayal.text;

import org.spatialplan.portrayal.raster.Line;

/** A line cut into equal steps and smoothed, so that text on it is even. Immutable. */
final class SmoothLine {

    private static final float STEP_PX = 2;

    private final float[] x;
    private final float[] y;

    private SmoothLine(float[] x, float[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * Smooths a line.
     *
     * @param radius over which places are averaged, in pixels
     */
    static SmoothLine of(Line line, float radius) {
        int steps = Math.max(2, (int) (line.length() / STEP_PX));
        float[] xs = new float[steps + 1];
        float[] ys = new float[steps + 1];
        resample(line, steps, xs, ys);
        int window = Math.max(1, Math.round(radius / STEP_PX));
        for (int round = 0; round < 3; round++) {
            xs = average(xs, window);
            ys = average(ys, window);
        }
        return new SmoothLine(xs, ys);
    }

    private static void resample(Line line, int steps, float[] xs, float[] ys) {
        double step = line.length() / (double) steps;
        double done = 0;
        int at = 0;
        for (int i = 1; i < line.size() && at <= steps; i++) {
            double length = Math.hypot(line.x(i) - line.x(i - 1), line.y(i) - line.y(i - 1));
            while (at <= steps && at * step <= done + length) {
                double share = length > 0 ? (at * step - done) / length : 0;
                xs[at] = (float) (line.x(i - 1) + share * (line.x(i) - line.x(i - 1)));
                ys[at] = (float) (line.y(i - 1) + share * (line.y(i) - line.y(i - 1)));
                at++;
            }
            done += length;
        }
        for (; at <= steps; at++) {
            xs[at] = line.x(line.size() - 1);
            ys[at] = line.y(line.size() - 1);
        }
    }

    /** Averages values; the ends stay. */
    private static float[] average(float[] values, int window) {
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        float[] smooth = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int reach = Math.min(window, Math.min(i, values.length - 1 - i));
            smooth[i] = (float) ((sums[i + reach + 1] - sums[i - reach]) / (2 * reach + 1));
        }
        return smooth;
    }

    /** Returns the approximate length in pixels: the steps are a little shorter after smoothing. */
    double length() {
        double length = 0;
        for (int i = 1; i < x.length; i++) {
            length += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        return length;
    }

    /** Tests whether the line leads to the right between two places on it, or straight up. */
    boolean runsRight(double from, double to) {
        Spot start = spot(from, STEP_PX);
        Spot end = spot(to, STEP_PX);
        return Math.abs(end.x() - start.x()) > 0.5 ? end.x() > start.x() : end.y() < start.y();
    }

    /** Tests whether the line leads down between two places on it. */
    boolean runsDown(double from, double to) {
        return spot(to, STEP_PX).y() > spot(from, STEP_PX).y();
    }

    /** Returns the angle between the horizontal and the chord of two places on the line, in radians. */
    double steepness(double from, double to) {
        Spot start = spot(from, STEP_PX);
        Spot end = spot(to, STEP_PX);
        return Math.atan2(Math.abs(end.y() - start.y()), Math.abs(end.x() - start.x()));
    }

    /**
     * Returns the place at a length.
     *
     * @param reach length of the chord whose direction is used, in pixels
     */
    Spot spot(double at, double reach) {
        double scale = (x.length - 1) / Math.max(1e-6, length());
        double index = at * scale;
        double before = Math.max(0, index - reach * scale);
        double after = Math.min(x.length - 1.0, index + reach * scale);
        double angle = Math.atan2(value(y, after) - value(y, before), value(x, after) - value(x, before));
        return new Spot(value(x, index), value(y, index), angle);
    }

    private static double value(float[] values, double index) {
        double bound = Math.max(0, Math.min(values.length - 1.0, index));
        int below = Math.min(values.length - 2, (int) bound);
        return values[below] + (bound - below) * (values[below + 1] - values[below]);
    }

    /** A place on the line and its direction, in radians clockwise from the x axis. */
    record Spot(double x, double y, double angle) {}
}
