package org.spatialplan.portrayal.raster;

/** The tools that paint one picture: outlines are added, then painted in one ink. Not thread-safe. */
public final class Brush {

    private final Canvas canvas;
    private final PixelCoverage coverage;
    private final Stroker stroker;
    private final Line line = new Line();

    public Brush(Canvas canvas) {
        this(canvas, new PixelCoverage(canvas.width(), canvas.height()));
    }

    /**
     * Makes the tools of one canvas.
     *
     * @param coverage clean, of the canvas' size
     */
    public Brush(Canvas canvas, PixelCoverage coverage) {
        this.canvas = canvas;
        this.coverage = coverage;
        this.stroker = new Stroker(coverage);
    }

    /** Returns the canvas. */
    public Canvas canvas() {
        return canvas;
    }

    /** Returns the coverage. */
    public PixelCoverage coverage() {
        return coverage;
    }

    /** Adds the outline of a stroked line. */
    public void stroke(Line path, Pen pen) {
        stroker.stroke(path, pen);
    }

    /** Paints the added outlines and forgets them. */
    public void paint(Ink ink) {
        coverage.paint(canvas, ink);
    }

    /**
     * Adds the area of a mark about a place.
     *
     * @param degrees clockwise
     */
    public void fillMark(String name, float x, float y, float size, double degrees) {
        for (float[] outline : MarkOutlines.of(name, size)) {
            place(outline, x, y, size, degrees);
            for (int i = 1; i < line.size(); i++) {
                coverage.edge(line.x(i - 1), line.y(i - 1), line.x(i), line.y(i));
            }
            int last = line.size() - 1;
            coverage.edge(line.x(last), line.y(last), line.x(0), line.y(0));
        }
    }

    /**
     * Adds the stroked outline of a mark about a place.
     *
     * @param degrees clockwise
     */
    public void strokeMark(String name, float x, float y, float size, double degrees, Pen pen) {
        for (float[] outline : MarkOutlines.of(name, size)) {
            place(outline, x, y, size, degrees);
            stroker.stroke(line, pen);
        }
    }

    private void place(float[] outline, float x, float y, float size, double degrees) {
        float cos = (float) Math.cos(Math.toRadians(degrees)) * size;
        float sin = (float) Math.sin(Math.toRadians(degrees)) * size;
        line.clear();
        for (int i = 0; i < outline.length; i += 2) {
            line.add(x + outline[i] * cos - outline[i + 1] * sin, y + outline[i] * sin + outline[i + 1] * cos);
        }
    }
}
