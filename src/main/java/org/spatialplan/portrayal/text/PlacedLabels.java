package org.spatialplan.portrayal.text;

import java.util.List;
import org.spatialplan.portrayal.raster.Brush;

/** Labels with their places in a picture, or in a part of the map of which several pictures are cut. Immutable and thread-safe. */
public final class PlacedLabels {

    private final List<Label> labels;

    PlacedLabels(List<Label> labels) {
        this.labels = List.copyOf(labels);
    }

    /** A label and its look. */
    record Label(PlacedText text, TextStyle look) {}

    /** Returns the number of labels. */
    public int count() {
        return labels.size();
    }

    /** Paints all labels. */
    public void paint(Brush brush) {
        paint(brush, 0, 0);
    }

    /**
     * Paints the labels that lie in a picture, or partly.
     *
     * @param left where the picture begins in the part of the map for which they are placed, pixels
     * @param top the same downwards
     */
    public void paint(Brush brush, int left, int top) {
        TextPainter painter = new TextPainter(brush);
        for (Label label : labels) {
            if (label.text().boxes().stream().anyMatch(box -> isIn(box, brush, left, top))) {
                paint(label, brush, painter, left, top);
            }
        }
    }

    private static boolean isIn(PlacedText.Box box, Brush brush, int left, int top) {
        return box.right() >= left
                && box.left() <= left + brush.canvas().width()
                && box.bottom() >= top
                && box.top() <= top + brush.canvas().height();
    }

    private static void paint(Label label, Brush brush, TextPainter painter, int left, int top) {
        TextStyle look = label.look();
        List<Glyph> glyphs = label.text().glyphs();
        List<GlyphPlace> places = label.text().places().stream()
                .map(place -> new GlyphPlace(place.x() - left, place.y() - top, place.cos(), place.sin()))
                .toList();
        if (look.haloRadius() > 0) {
            for (int i = 0; i < glyphs.size(); i++) {
                painter.addHalo(glyphs.get(i), places.get(i), look.size(), look.haloRadius());
            }
            brush.paint(look.halo());
        }
        for (int i = 0; i < glyphs.size(); i++) {
            painter.addGlyph(glyphs.get(i), places.get(i), look.size());
            // each for itself: neighbouring glyphs that touch must not cut holes into each other
            brush.paint(look.ink());
        }
    }
}
