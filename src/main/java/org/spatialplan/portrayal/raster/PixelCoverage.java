package org.spatialplan.portrayal.raster;

/**
 * Computes how much of each pixel an outline covers. Every edge adds its signed area to the pixels that it crosses; the
 * running sum along a row is then the coverage (the accumulation buffer of L. Spiro's and R. Levien's font renderers;
 * the same measure as the cells of AGG, with which MapServer draws). Outlines that overlap in the same direction cover
 * once, the opposite direction cuts a hole.
 *
 * <p>Pixel coordinates, x right and y down. Edges outside the picture cost almost nothing: above, below and right of it
 * they are skipped, left of it they count on its left border. Not thread-safe; clean again after {@link #paint}.
 */
public final class PixelCoverage {

    /** Sums that should be zero are off by a few rounding errors of a float. */
    private static final float NOTHING = 1f / 1024;

    /**
     * The number of steps to which coverage is rounded. More steps are invisible at an edge, but each is another
     * colour: with these most tiles have no more than 256 colours, which a palette holds without loss.
     */
    static final int LEVELS = 16;

    private final int width;
    private final int height;
    private final int stride;
    private final float[] sums;
    private final int[] from;
    private final int[] to;
    private int top;
    private int bottom;

    public PixelCoverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.sums = new float[stride * height + 2];
        this.from = new int[height];
        this.to = new int[height];
        java.util.Arrays.fill(from, Integer.MAX_VALUE);
        java.util.Arrays.fill(to, -1);
        this.top = height;
        this.bottom = -1;
    }

    /** Returns the width in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }

    /** Adds an edge of an outline; together the edges must close. */
    public void edge(float x0, float y0, float x1, float y1) {
        if (y0 == y1 || (y0 <= 0 && y1 <= 0) || (y0 >= height && y1 >= height) || (x0 >= width && x1 >= width)) {
            return;
        }
        if (isInside(x0, y0) && isInside(x1, y1)) {
            addInside(x0, y0, x1, y1);
            return;
        }
        if (!(Math.abs(x0) + Math.abs(y0) + Math.abs(x1) + Math.abs(y1) < 1e9f)) {
            return;
        }
        if (y0 < y1) {
            clip(x0, y0, x1, y1, 1);
        } else {
            clip(x1, y1, x0, y0, -1);
        }
    }

    private boolean isInside(float x, float y) {
        return x >= 0 && x <= width && y >= 0 && y < height;
    }

    /** Adds an edge inside the picture; at small scales most edges are in one row. */
    private void addInside(float x0, float y0, float x1, float y1) {
        int y = (int) y0;
        if (y == (int) y1) {
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            addRow(y, Math.min(x0, x1), Math.max(x0, x1), y1 - y0);
        } else if (y0 < y1) {
            addBetweenSides(x0, y0, x1, y1, (x1 - x0) / (y1 - y0), 1);
        } else {
            addBetweenSides(x1, y1, x0, y0, (x0 - x1) / (y0 - y1), -1);
        }
    }

    /** Clips an edge; from here on y0 is above y1. */
    private void clip(float x0, float y0, float x1, float y1, float sense) {
        float slope = (x1 - x0) / (y1 - y0);
        if (y0 < 0) {
            x0 -= y0 * slope;
            y0 = 0;
        }
        if (y1 > height) {
            x1 -= (y1 - height) * slope;
            y1 = height;
        }
        if (x0 >= 0 && x1 >= 0 && x0 <= width && x1 <= width) {
            addBetweenSides(x0, y0, x1, y1, slope, sense);
        } else {
            addAcrossSides(x0, y0, x1, y1, slope, sense);
        }
    }

    /** Divides an edge that crosses the left or right border. */
    private void addAcrossSides(float x0, float y0, float x1, float y1, float slope, float sense) {
        if (x0 <= 0 && x1 <= 0) {
            addBetweenSides(0, y0, 0, y1, 0, sense);
            return;
        }
        if (x0 >= width && x1 >= width) {
            return;
        }
        float yLeft = crossing(0, x0, y0, y1, slope);
        float yRight = crossing(width, x0, y0, y1, slope);
        if (x0 < 0) {
            addBetweenSides(0, y0, 0, yLeft, 0, sense);
        } else if (x1 < 0) {
            addBetweenSides(0, yLeft, 0, y1, 0, sense);
        }
        float begin = x0 < 0 ? yLeft : x0 > width ? yRight : y0;
        float end = x1 < 0 ? yLeft : x1 > width ? yRight : y1;
        addBetweenSides(bound(x0), begin, bound(x1), end, slope, sense);
    }

    private static float crossing(float x, float x0, float y0, float y1, float slope) {
        return slope == 0 ? y0 : Math.max(y0, Math.min(y1, y0 + (x - x0) / slope));
    }

    private float bound(float x) {
        return Math.max(0, Math.min(width, x));
    }

    private void addBetweenSides(float x0, float y0, float x1, float y1, float slope, float sense) {
        if (!(y0 < y1)) {
            return;
        }
        int first = (int) y0;
        int last = Math.min(height - 1, (int) y1);
        top = Math.min(top, first);
        bottom = Math.max(bottom, last);
        float x = x0;
        for (int y = first; y <= last; y++) {
            float tall = Math.min(y + 1, y1) - Math.max(y, y0);
            float next = y == last ? x1 : bound(x + slope * tall);
            if (tall > 0) {
                addRow(y, Math.min(x, next), Math.max(x, next), sense * tall);
            }
            x = next;
        }
    }

    /** Adds the part of an edge within one row: from {@code left} to {@code right}, with {@code area} behind it. */
    private void addRow(int y, float left, float right, float area) {
        int first = (int) left;
        int last = (int) right;
        if (first < from[y]) {
            from[y] = first;
        }
        if (last + 1 > to[y]) {
            to[y] = last + 1;
        }
        int at = y * stride + first;
        if (first == last) {
            float behind = area * (0.5f * (left + right) - first);
            sums[at] += area - behind;
            sums[at + 1] += behind;
        } else {
            spreadOverPixels(at, left - first, right - last, last - first, area);
        }
    }

    /** Adds an edge across several pixels of a row; the shares of the pixels are the areas of trapezia. */
    private void spreadOverPixels(int at, float left, float right, int pixels, float area) {
        float each = area / (pixels + right - left);
        float open = 1 - left;
        float covered = 0.5f * each * open * open;
        sums[at] += covered;
        float before = covered;
        for (int i = 1; i < pixels; i++) {
            float upTo = each * (open + i - 0.5f);
            sums[at + i] += upTo - before;
            before = upTo;
        }
        float rest = area - 0.5f * each * right * right;
        sums[at + pixels] += rest - before;
        sums[at + pixels + 1] += area - rest;
    }

    /** Paints the ink where the outlines cover the canvas, and forgets them. */
    public void paint(Canvas canvas, Ink ink) {
        for (int y = top; y <= bottom; y++) {
            if (to[y] >= 0) {
                if (ink instanceof SolidInk solid) {
                    paintSolidRow(canvas, solid, y);
                } else {
                    paintRow(canvas, ink, y);
                }
                from[y] = Integer.MAX_VALUE;
                to[y] = -1;
            }
        }
        top = height;
        bottom = -1;
    }

    /**
     * Does the same as {@link #paintRow} in one loop, because most shapes of a small scale are a few pixels in one
     * colour.
     */
    private void paintSolidRow(Canvas canvas, SolidInk ink, int y) {
        int[] pixels = canvas.pixels();
        int[] shades = ink.shades();
        int row = y * stride;
        int begin = y * width;
        int end = Math.min(to[y], width - 1);
        float sum = 0;
        int source = 0;
        int rest = 255;
        for (int x = from[y]; x <= end; x++) {
            float change = sums[row + x];
            if (change != 0) {
                sums[row + x] = 0;
                sum += change;
                source = shades[level(sum)];
                rest = 255 - (source >>> 24);
            }
            if (rest == 0) {
                pixels[begin + x] = source;
            } else if (source != 0) {
                pixels[begin + x] = source + Pixel.scaled(pixels[begin + x], rest);
            }
        }
        finishRow(canvas, ink, y, end, sum);
    }

    private static int level(float sum) {
        return (int) (Math.min(1f, Math.abs(sum)) * LEVELS + 0.5f);
    }

    private void paintRow(Canvas canvas, Ink ink, int y) {
        int row = y * stride;
        int end = Math.min(to[y], width - 1);
        float sum = 0;
        int x = from[y];
        while (x <= end) {
            sum += sums[row + x];
            sums[row + x] = 0;
            int run = x + 1;
            while (run <= end && sums[row + run] == 0) {
                run++;
            }
            lay(canvas, ink, x, run, y, sum);
            x = run;
        }
        finishRow(canvas, ink, y, end, sum);
    }

    /** Paints the rest of a row: where the right part of an outline was left out, it covers up to the border. */
    private void finishRow(Canvas canvas, Ink ink, int y, int end, float sum) {
        for (int x = end + 1; x <= to[y]; x++) {
            sums[y * stride + x] = 0;
        }
        if (end + 1 < width && Math.abs(sum) > NOTHING) {
            lay(canvas, ink, end + 1, width, y, sum);
        }
    }

    private static void lay(Canvas canvas, Ink ink, int from, int to, int y, float sum) {
        int level = level(sum);
        if (level > 0) {
            ink.lay(canvas, from, to, y, level * 255 / LEVELS);
        }
    }
}
