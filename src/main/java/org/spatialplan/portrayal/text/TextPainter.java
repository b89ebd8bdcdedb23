package org.spatialplan.portrayal.text;

import org.spatialplan.portrayal.raster.Brush;
import org.spatialplan.portrayal.raster.Line;
import org.spatialplan.portrayal.raster.Pen;

/** Paints glyphs by their outlines, all halos below all glyphs. Not thread-safe. */
final class TextPainter {

    private final Brush brush;
    private final Line line = new Line();

    TextPainter(Brush brush) {
        this.brush = brush;
    }

    /** Adds a halo to the next painting. */
    void addHalo(Glyph glyph, GlyphPlace at, float size, float radius) {
        for (float[] contour : glyph.contours()) {
            trace(contour, at, size);
            brush.stroke(line, Pen.solid(2 * radius));
        }
    }

    /** Adds a glyph to the next painting. */
    void addGlyph(Glyph glyph, GlyphPlace at, float size) {
        for (float[] contour : glyph.contours()) {
            trace(contour, at, size);
            for (int i = 1; i < line.size(); i++) {
                brush.coverage().edge(line.x(i - 1), line.y(i - 1), line.x(i), line.y(i));
            }
            int last = line.size() - 1;
            brush.coverage().edge(line.x(last), line.y(last), line.x(0), line.y(0));
        }
    }

    private void trace(float[] contour, GlyphPlace at, float size) {
        float cos = at.cos() * size;
        float sin = at.sin() * size;
        line.clear();
        for (int i = 0; i < contour.length; i += 2) {
            line.add(
                    at.x() + contour[i] * cos - contour[i + 1] * sin, at.y() + contour[i] * sin + contour[i + 1] * cos);
        }
    }
}
