package org.spatialplan.portrayal.text;

import org.spatialplan.portrayal.raster.Brush;

/** Writes a line of text at a given place. Thread-safe. */
public final class TextWriter {

    private final TextLayout layout;

    public TextWriter(MapFonts fonts) {
        this.layout = new TextLayout(fonts);
    }

    /** Returns the width of a text in pixels. */
    public float width(String text, TextStyle look) {
        return layout.run(text, look).width();
    }

    /**
     * Writes a text.
     *
     * @param left pixels from the left
     * @param baseline pixels from the top
     */
    public void write(Brush brush, String text, TextStyle look, float left, float baseline) {
        TextPainter painter = new TextPainter(brush);
        GlyphRun run = layout.run(text, look);
        float x = left;
        for (Glyph glyph : run.glyphs()) {
            painter.addGlyph(glyph, GlyphPlace.upright(x, baseline), look.size());
            brush.paint(look.ink());
            x += glyph.advance() * look.size();
        }
    }
}
