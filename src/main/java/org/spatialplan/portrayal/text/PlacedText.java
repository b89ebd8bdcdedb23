package org.spatialplan.portrayal.text;

import java.util.List;

/**
 * A text with a place for each glyph, and the boxes that it takes.
 *
 * @param boxes left, top, right, bottom of each, pixels
 */
record PlacedText(List<Glyph> glyphs, List<GlyphPlace> places, List<Box> boxes) {

    /** Pixels; y down. */
    record Box(float left, float top, float right, float bottom) {
        Box grown(float by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }

        boolean within(int width, int height) {
            return left >= 0 && top >= 0 && right <= width && bottom <= height;
        }
    }
}
