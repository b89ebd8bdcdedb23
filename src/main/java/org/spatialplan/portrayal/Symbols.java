package org.spatialplan.portrayal;

import java.util.IdentityHashMap;
import java.util.Map;
import org.spatialplan.portrayal.raster.Brush;
import org.spatialplan.portrayal.raster.Canvas;
import org.spatialplan.portrayal.raster.Ink;
import org.spatialplan.portrayal.raster.PatternInk;
import org.spatialplan.portrayal.raster.Pen;
import org.spatialplan.portrayal.raster.SolidInk;
import org.spatialplan.portrayal.style.ColourSetting;
import org.spatialplan.portrayal.style.Drawing;
import org.spatialplan.portrayal.style.NumberSetting;
import org.spatialplan.portrayal.style.WellKnownMarks;

/** Makes inks, pens and marks of a style at the size of symbols of one picture. Not thread-safe. */
final class Symbols {

    private static final int MAX_TILE = 256;

    private final double scale;
    private final Brush brush;
    private final double hatchX;
    private final double hatchY;
    private final Map<Drawing.Mark, PatternInk> hatches = new IdentityHashMap<>();
    private final Map<Drawing, SolidInk> inks = new IdentityHashMap<>();
    private final Map<Drawing, Pen> pens = new IdentityHashMap<>();

    /**
     * Prepares the symbols of one picture.
     *
     * @param scale factor of the size of symbols against the standard's
     * @param hatchX pixel at which hatches begin, which ties them to the map
     * @param hatchY pixel at which hatches begin
     */
    Symbols(double scale, Brush brush, double hatchX, double hatchY) {
        this.scale = scale;
        this.brush = brush;
        this.hatchX = hatchX;
        this.hatchY = hatchY;
    }

    Ink ink(Drawing.Fill fill, Object feature) {
        if (fill.hatch().isPresent()) {
            return hatches.computeIfAbsent(fill.hatch().get(), mark -> hatch(mark, feature));
        }
        return isConstant(fill.colour(), fill.opacity())
                ? inks.computeIfAbsent(
                        fill,
                        key -> SolidInk.of(
                                fill.colour().constant(), fill.opacity().constant()))
                : SolidInk.of(fill.colour().of(feature), fill.opacity().of(feature));
    }

    Ink ink(Drawing.Stroke stroke, Object feature) {
        return isConstant(stroke.colour(), stroke.opacity())
                ? inks.computeIfAbsent(
                        stroke,
                        key -> SolidInk.of(
                                stroke.colour().constant(), stroke.opacity().constant()))
                : SolidInk.of(stroke.colour().of(feature), stroke.opacity().of(feature));
    }

    private static boolean isConstant(ColourSetting colour, NumberSetting opacity) {
        return colour.dynamic().isEmpty() && opacity.dynamic().isEmpty();
    }

    Pen pen(Drawing.Stroke stroke, Object feature) {
        boolean constant = stroke.width().dynamic().isEmpty()
                && stroke.dashOffset().dynamic().isEmpty();
        return constant ? pens.computeIfAbsent(stroke, key -> makePen(stroke, feature)) : makePen(stroke, feature);
    }

    private Pen makePen(Drawing.Stroke stroke, Object feature) {
        float width = (float) (stroke.width().of(feature) * scale);
        float[] dashes = stroke.dashes().clone();
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] *= (float) scale;
        }
        float offset = (float) (stroke.dashOffset().of(feature) * scale);
        return new Pen(width, stroke.cap(), stroke.join(), dashes, offset);
    }

    /**
     * Paints a mark.
     *
     * @return pixels from its place to its farthest border
     */
    float paint(Drawing.Mark mark, Object feature, float x, float y) {
        float reach = reach(mark, feature, scale);
        float size = 2 * reach;
        float atX = x
                + (float) (size * (0.5 - mark.anchor().x().of(feature))
                        + mark.displacement().x().of(feature) * scale);
        float atY = y
                + (float) (size * (mark.anchor().y().of(feature) - 0.5)
                        - mark.displacement().y().of(feature) * scale);
        paint(brush, mark, feature, atX, atY, size);
        return reach;
    }

    /** Returns the pixels from the place of a mark to its farthest border. */
    static float reach(Drawing.Mark mark, Object feature, double scale) {
        return (float) (mark.size().of(feature) * scale / 2);
    }

    private void paint(Brush with, Drawing.Mark mark, Object feature, float x, float y, float size) {
        double degrees = mark.rotation().of(feature);
        for (Drawing.Shape shape : mark.shapes()) {
            if (shape.fill().isPresent() && !WellKnownMarks.isOpen(shape.name())) {
                with.fillMark(shape.name(), x, y, size, degrees);
                with.paint(faded(ink(shape.fill().get(), feature), mark, feature));
            }
            if (shape.stroke().isPresent()) {
                Pen pen = pen(shape.stroke().get(), feature);
                with.strokeMark(shape.name(), x, y, size, degrees, pen);
                with.paint(faded(ink(shape.stroke().get(), feature), mark, feature));
            }
        }
    }

    private static Ink faded(Ink ink, Drawing.Mark mark, Object feature) {
        return ink instanceof SolidInk solid ? solid.faded(mark.opacity().of(feature)) : ink;
    }

    /**
     * Makes a hatch. Its lines continue from tile to tile, so each tile also has the ends of its neighbours' lines.
     */
    private PatternInk hatch(Drawing.Mark mark, Object feature) {
        int size = hatchSide(mark.size().of(feature) * scale);
        Canvas tile = new Canvas(size, size);
        Brush small = new Brush(tile);
        boolean runsOn = mark.shapes().stream().anyMatch(shape -> WellKnownMarks.isOpen(shape.name()));
        if (runsOn) {
            hatchLines(small, mark, feature, size);
        } else {
            paint(small, mark, feature, size / 2f, size / 2f, size * 0.5f);
        }
        return new PatternInk(tile.pixels(), size, size, begin(hatchX, size), begin(hatchY, size));
    }

    /** Returns the side of the square that a hatch repeats, in whole pixels. */
    static int hatchSide(double size) {
        return Math.max(2, Math.min(MAX_TILE, (int) Math.round(size)));
    }

    private void hatchLines(Brush small, Drawing.Mark mark, Object feature, int size) {
        for (Drawing.Shape shape : mark.shapes()) {
            if (shape.stroke().isEmpty()) {
                continue;
            }
            Pen pen = pen(shape.stroke().get(), feature);
            Pen through =
                    new Pen(pen.width(), dotted(shape) ? Pen.Cap.ROUND : Pen.Cap.BUTT, pen.join(), new float[0], 0);
            for (int column = -1; column <= 1; column++) {
                for (int row = -1; row <= 1; row++) {
                    small.strokeMark(shape.name(), size * (column + 0.5f), size * (row + 0.5f), size, 0, through);
                }
            }
            small.paint(faded(ink(shape.stroke().get(), feature), mark, feature));
        }
    }

    private static boolean dotted(Drawing.Shape shape) {
        return shape.name().equals("shape://dot");
    }

    private static int begin(double pixel, int size) {
        return (int) Math.floorMod(Math.round(pixel), (long) size);
    }
}
