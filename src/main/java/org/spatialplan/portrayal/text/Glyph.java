package org.spatialplan.portrayal.text;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a character at an em of 1, x right and y down from the start of its baseline. The arrays are shared
 * and must not be changed.
 *
 * @param contours closed; x and y in turn
 * @param advance to the next character
 */
@SuppressWarnings("java:S6218") // never compared
record Glyph(List<float[]> contours, float advance) {

    /** Outlines are taken at this size, because the rounding of font engines shows at small ones. */
    private static final float EM = 64;

    /** The largest distance of a chord from its curve, at the size of {@link #EM}: 0.1 pixel at 24 pixels. */
    private static final double FLATNESS = 0.25;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    static Glyph of(Font font, int character, int style) {
        GlyphVector glyphs = font.deriveFont(style, EM).createGlyphVector(CONTEXT, Character.toChars(character));
        float advance = (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / EM;
        return new Glyph(contours(glyphs.getOutline()), advance);
    }

    private static List<float[]> contours(Shape outline) {
        List<float[]> contours = new ArrayList<>();
        List<Float> current = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator path = outline.getPathIterator(null, FLATNESS); !path.isDone(); path.next()) {
            int segment = path.currentSegment(at);
            if (segment == PathIterator.SEG_MOVETO || segment == PathIterator.SEG_CLOSE) {
                end(current, contours);
            }
            if (segment != PathIterator.SEG_CLOSE) {
                current.add((float) at[0] / EM);
                current.add((float) at[1] / EM);
            }
        }
        end(current, contours);
        return List.copyOf(contours);
    }

    private static void end(List<Float> current, List<float[]> contours) {
        if (current.size() >= 6) {
            float[] xy = new float[current.size() + 2];
            for (int i = 0; i < current.size(); i++) {
                xy[i] = current.get(i);
            }
            xy[current.size()] = xy[0];
            xy[current.size() + 1] = xy[1];
            contours.add(xy);
        }
        current.clear();
    }
}
