package org.spatialplan.portrayal.text;

import java.util.List;

/**
 * One line of text as glyphs in order.
 *
 * @param size of the em, pixels
 */
record GlyphRun(List<Glyph> glyphs, float size) {

    /** The height of capital letters and of the body of Chinese characters, in ems, which centres them on a line. */
    static final float BODY = 0.76f;

    float width() {
        float width = 0;
        for (Glyph glyph : glyphs) {
            width += glyph.advance();
        }
        return width * size;
    }
}
