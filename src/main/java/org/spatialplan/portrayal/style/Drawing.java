package org.spatialplan.portrayal.style;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.spatialplan.portrayal.raster.Pen;

/** A symbolizer compiled for drawing. Lengths are pixels of the standard's 0.28 mm. Immutable and thread-safe. */
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
     * Draws marks at points, at the inside of areas, at the middle of lines.
     *
     * @param shapes one over the other
     * @param rotation degrees clockwise
     * @param anchor which point of the mark lies at the place; from the lower left, 0 to 1
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

    /** What surrounds the glyphs so that they stand out; radius in pixels. */
    record Halo(ColourSetting colour, NumberSetting opacity, NumberSetting radius) {}

    /**
     * How glyphs look.
     *
     * @param families in order of preference
     */
    record LabelFont(List<String> families, NumberSetting size, boolean bold, boolean italic) {}

    /**
     * Where text stands.
     *
     * @param alongLine whether it runs along the line, {@code perpendicularOffset} pixels to the left of it
     * @param anchor which point of the text lies at the place; from the lower left, 0 to 1
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
     * GeoServer's options of labels.
     *
     * @param group whether features with the same text are one to be labelled
     * @param maxDisplacement how far a label may be moved to find a free place, pixels
     * @param conflictResolution whether it must not lie on other labels
     * @param spaceAround that no other label may come nearer than, pixels
     * @param repeat distance of repetitions along a line, pixels; 0 for none
     * @param autoWrap the greatest width of a line of text, pixels; 0 for any
     * @param maxAngleDelta by how much neighbouring glyphs may be turned against each other, degrees
     * @param partials whether it may be cut by the picture's border
     */
    record LabelOptions(
            boolean group,
            double maxDisplacement,
            boolean conflictResolution,
            double spaceAround,
            double repeat,
            double autoWrap,
            double maxAngleDelta,
            boolean partials) {}

    /** x and y. */
    record Pair(NumberSetting x, NumberSetting y) {
        public static Pair of(double x, double y) {
            return new Pair(NumberSetting.of(x), NumberSetting.of(y));
        }
    }
}
