package org.spatialplan.portrayal.style;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.spatialplan.portrayal.raster.Pen;

/**
 * A symbolizer that is compiled for drawing. Lengths are pixels of the standard's 0.28 mm. Immutable and thread-safe.
 */
public sealed interface Drawing {

    /**
     * Fills areas.
     *
     * @param hatch repeated over the area instead of the colour
     */
    record Fill(ColourSetting colour, NumberSetting opacity, Optional<Mark> hatch) implements Drawing {}

    /** Strokes lines, and the rings of areas. */
    @SuppressWarnings("java:S6218") // never compared
    record Stroke(
            ColourSetting colour,
            NumberSetting opacity,
            NumberSetting width,
            Pen.Cap cap,
            Pen.Join join,
            float[] dashes,
            NumberSetting dashOffset)
            implements Drawing {}

    /**
     * Draws marks at points, inside areas, at the middle of lines.
     *
     * @param shapes drawn one over the other
     * @param rotation degrees clockwise
     * @param anchor the point of the mark at the place; from the lower left, 0 to 1
     * @param displacement pixels right and up
     */
    record Mark(
            List<Shape> shapes,
            NumberSetting size,
            NumberSetting rotation,
            NumberSetting opacity,
            Pair anchor,
            Pair displacement)
            implements Drawing {}

    /** One of {@link WellKnownMarks}. */
    record Shape(String name, Optional<Fill> fill, Optional<Stroke> stroke) {}

    /** Writes text. */
    record Label(
            Expression text,
            LabelFont font,
            ColourSetting colour,
            NumberSetting opacity,
            Optional<Halo> halo,
            LabelPosition position,
            Optional<Expression> priority,
            LabelOptions options)
            implements Drawing {}

    /** Surrounds the glyphs to make them legible; radius in pixels. */
    record Halo(ColourSetting colour, NumberSetting opacity, NumberSetting radius) {}

    /**
     * The font of a label.
     *
     * @param families in order of preference
     */
    record LabelFont(List<String> families, NumberSetting size, boolean bold, boolean italic) {}

    /**
     * The position of a label.
     *
     * @param alongLine whether it follows the line, {@code perpendicularOffset} pixels to the left of it
     * @param anchor the point of the text at the place; from the lower left, 0 to 1
     * @param displacement pixels right and up
     * @param rotation degrees clockwise
     */
    record LabelPosition(
            boolean alongLine,
            NumberSetting perpendicularOffset,
            Pair anchor,
            Pair displacement,
            NumberSetting rotation) {}

    /**
     * The label options of GeoServer.
     *
     * @param followLine whether text on a line bends with it; if not, it stands on the chord
     * @param group whether features with the same text share one label
     * @param maxDisplacement how far a label may be moved to a free place, in pixels; on a line, along it, where 0 means
     *     anywhere near its middle
     * @param conflictResolution whether it must not overlap other labels
     * @param spaceAround smallest distance of other labels, in pixels
     * @param repeat distance of repetitions along a line, pixels; 0 for none
     * @param autoWrap the greatest width of a line of text, pixels; 0 for any
     * @param maxAngleDelta largest angle between neighbouring glyphs, in degrees
     * @param goodnessOfFit the least share of the text's width for which an area must have room, 0 to 1
     * @param partials whether the picture's border may cut it
     */
    record LabelOptions(
            boolean followLine,
            boolean group,
            double maxDisplacement,
            boolean conflictResolution,
            double spaceAround,
            double repeat,
            double autoWrap,
            double maxAngleDelta,
            double goodnessOfFit,
            boolean partials) {}

    /** A pair of x and y. */
    record Pair(NumberSetting x, NumberSetting y) {
        /** Makes a constant pair. */
        public static Pair of(double x, double y) {
            return new Pair(NumberSetting.of(x), NumberSetting.of(y));
        }
    }
}
