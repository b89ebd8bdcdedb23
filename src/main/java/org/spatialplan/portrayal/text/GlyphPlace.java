package org.spatialplan.portrayal.text;

/**
 * The start of a glyph's baseline in pixels and its direction.
 *
 * @param cos of the angle from the x axis, clockwise
 * @param sin of the angle from the x axis, clockwise
 */
record GlyphPlace(float x, float y, float cos, float sin) {

    static GlyphPlace upright(float x, float y) {
        return new GlyphPlace(x, y, 1, 0);
    }
}
