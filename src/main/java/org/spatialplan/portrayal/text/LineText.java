package org.spatialplan.portrayal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.spatialplan.portrayal.raster.Line;
import org.spatialplan.portrayal.style.Drawing;

/** Places text along a line, glyph by glyph, read from left to right. */
final class LineText {

    /** Positions on a line at which text is tried, the middle first. */
    private static final double[] SHARES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
    /** The distance of places that are tried within {@code maxDisplacement}, in ems. */
    private static final double STEP_EM = 2;
    /** The largest turn of the whole text, in radians. */
    private static final double MAX_TURN = Math.toRadians(100);

    /**
     * From this angle, in radians, Chinese is written from top to bottom with upright characters, as on printed maps.
     */
    private static final double STEEP = Math.toRadians(62);
    /** The smallest distance of neighbouring glyphs, as a share of their width. */
    private static final double NEAREST = 0.84;

    private final GlyphRun run;
    private final TextStyle look;
    private final Drawing.LabelOptions options;
    private final double offset;
    private final double symbols;

    /**
     * Prepares one text.
     *
     * @param offset to the left of the line in reading direction, that is upwards, in pixels
     */
    LineText(GlyphRun run, TextStyle look, Drawing.LabelOptions options, double offset, double symbols) {
        this.run = run;
        this.look = look;
        this.options = options;
        this.offset = offset;
        this.symbols = symbols;
    }

    /**
     * Lists places on the line, straightest first among those equally near the middle; empty if it is too short or
     * winding.
     */
    List<PlacedText> along(Line original) {
        SmoothLine line = SmoothLine.of(original, look.size() * 0.5f);
        List<PlacedText> found = new ArrayList<>();
        double free = line.length() - run.width();
        if (free < 0) {
            return found;
        }
        double repeat = options.repeat() * symbols;
        if (repeat > 0 && line.length() > 2 * repeat) {
            for (double middle = repeat; middle < line.length() - run.width() / 2; middle += repeat) {
                addAt(line, middle, found);
            }
        }
        for (double middle : middles(line.length(), free)) {
            addAt(line, middle, found);
        }
        return found;
    }

    /** Lists where the middle of the text is tried, the line's own first; in pixels from its beginning. */
    private double[] middles(double length, double free) {
        double most = Math.min(options.maxDisplacement() * symbols, free / 2);
        if (options.maxDisplacement() == 0) {
            return Arrays.stream(SHARES)
                    .map(share -> run.width() / 2 + free * share)
                    .toArray();
        }
        double step = STEP_EM * look.size();
        return IntStream.rangeClosed(0, 2 * (int) (most / step))
                .mapToDouble(i -> length / 2 + (i % 2 == 0 ? -1 : 1) * ((i + 1) / 2) * step)
                .toArray();
    }

    private void addAt(SmoothLine line, double middle, List<PlacedText> found) {
        double from = middle - run.width() / 2;
        double to = middle + run.width() / 2;
        boolean stacked = options.followLine() && isFullWidth() && line.steepness(from, to) > STEEP;
        boolean forward = stacked ? line.runsDown(from, to) : line.runsRight(from, to);
        Chord chord = new Chord(line.spot(middle, run.width() / 2));
        double at = forward ? from : to;
        List<GlyphPlace> places = new ArrayList<>();
        List<PlacedText.Box> boxes = new ArrayList<>();
        double before = Double.NaN;
        double first = Double.NaN;
        for (Glyph glyph : run.glyphs()) {
            double advance = glyph.advance() * run.size();
            SmoothLine.Spot spot = line.spot(at + (forward ? advance / 2 : -advance / 2), look.size() * 0.6);
            double angle = forward ? spot.angle() : spot.angle() + Math.PI;
            if (!options.followLine()) {
                spot = chord.at(at + (forward ? advance / 2 : -advance / 2) - middle);
                angle = forward ? spot.angle() : spot.angle() + Math.PI;
            }
            first = Double.isNaN(first) ? angle : first;
            if (turn(before, angle) > Math.toRadians(options.maxAngleDelta()) || turn(first, angle) > MAX_TURN) {
                return;
            }
            before = angle;
            double upright = stacked ? angle - Math.PI / 2 : angle;
            places.add(place(spot, angle, upright, advance));
            boxes.add(box(spot, angle, advance));
            at += forward ? advance : -advance;
        }
        if (isLegible(boxes)) {
            found.add(new PlacedText(run.glyphs(), places, boxes));
        }
    }

    /** The straight line on which text stands that does not follow the line; it has its direction about the middle. */
    private record Chord(SmoothLine.Spot middle) {

        SmoothLine.Spot at(double along) {
            return new SmoothLine.Spot(
                    middle.x() + along * Math.cos(middle.angle()),
                    middle.y() + along * Math.sin(middle.angle()),
                    middle.angle());
        }
    }

    /** Tests for Chinese, whose characters are as wide as high, so that they can be placed below each other. */
    private boolean isFullWidth() {
        return run.glyphs().stream().allMatch(glyph -> glyph.advance() > 0.95f);
    }

    /** Tests the boxes, because glyphs would overlap at the inside of a bend. */
    private boolean isLegible(List<PlacedText.Box> boxes) {
        for (int i = 1; i < boxes.size(); i++) {
            double apart = Math.hypot(
                    boxes.get(i).left() - boxes.get(i - 1).left(),
                    boxes.get(i).top() - boxes.get(i - 1).top());
            double wanted =
                    (run.glyphs().get(i).advance() + run.glyphs().get(i - 1).advance()) / 2 * run.size();
            if (apart < NEAREST * wanted) {
                return false;
            }
        }
        return true;
    }

    private static double turn(double from, double to) {
        return Double.isNaN(from) ? 0 : Math.abs(Math.IEEEremainder(to - from, 2 * Math.PI));
    }

    /**
     * Places a glyph with its middle on the line, raised by the offset.
     *
     * @param angle of the line
     * @param upright angle of the glyph's baseline
     */
    private GlyphPlace place(SmoothLine.Spot spot, double angle, double upright, double advance) {
        double cos = Math.cos(upright);
        double sin = Math.sin(upright);
        double down = run.size() * GlyphRun.BODY / 2;
        return new GlyphPlace(
                (float) (spot.x() + offset * Math.sin(angle) - advance / 2 * cos - down * sin),
                (float) (spot.y() - offset * Math.cos(angle) - advance / 2 * sin + down * cos),
                (float) cos,
                (float) sin);
    }

    private PlacedText.Box box(SmoothLine.Spot spot, double angle, double advance) {
        float x = (float) (spot.x() + offset * Math.sin(angle));
        float y = (float) (spot.y() - offset * Math.cos(angle));
        float reach = (float) Math.max(advance, run.size() * GlyphRun.BODY) / 2 + look.haloRadius();
        return new PlacedText.Box(x - reach, y - reach, x + reach, y + reach);
    }
}
