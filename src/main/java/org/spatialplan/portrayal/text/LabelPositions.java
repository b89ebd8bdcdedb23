package org.spatialplan.portrayal.text;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.portrayal.style.Drawing;

/** The places of one label, the best first. */
final class LabelPositions {

    private final LabelRequest request;
    private final double symbols;
    private final List<GlyphRun> lines;

    LabelPositions(TextLayout layout, LabelRequest request, double symbols) {
        this.request = request;
        this.symbols = symbols;
        double widest = request.label().options().autoWrap() * symbols;
        this.lines = request.label().position().alongLine()
                ? List.of(layout.run(request.text().replaceAll("\\R", " "), request.look()))
                : layout.lines(request.text(), request.look(), widest);
    }

    List<PlacedText> of(Anchor anchor) {
        if (lines.isEmpty() || lines.get(0).glyphs().isEmpty()) {
            return List.of();
        }
        if (anchor instanceof Anchor.Along along) {
            Drawing.LabelOptions options = request.label().options();
            double offset = request.label().position().perpendicularOffset().of(request.feature()) * symbols;
            return new LineText(lines.get(0), request.look(), options, offset, symbols).along(along.line());
        }
        return anchor instanceof Anchor.Inside inside ? inside(inside) : beside((Anchor.At) anchor);
    }

    private List<PlacedText> inside(Anchor.Inside inside) {
        List<PlacedText> found = new ArrayList<>();
        Side given = given();
        double room = request.label().options().goodnessOfFit() * width();
        List<Anchor.Room> fitting =
                inside.places().stream().filter(place -> place.width() >= room).toList();
        fitting.forEach(place -> found.add(block(place.place(), given)));
        if (!fitting.isEmpty()) {
            addMoved(fitting.get(0).place(), found);
        }
        return found;
    }

    /** Lists the place in the style, then mirrored, then above and below. */
    private List<PlacedText> beside(Anchor.At at) {
        Side given = given();
        List<PlacedText> found = new ArrayList<>();
        found.add(block(at.place(), given));
        double away = Math.max(Math.abs(given.right), Math.abs(given.up));
        if (given.anchorX != 0.5 || away > 0) {
            found.add(block(at.place(), new Side(1 - given.anchorX, given.anchorY, -given.right, given.up)));
            found.add(block(at.place(), new Side(0.5, 0, 0, away)));
            found.add(block(at.place(), new Side(0.5, 1, 0, -away)));
        }
        addMoved(at.place(), found);
        return found;
    }

    /** Adds rings of places about a place, up to the style's largest displacement. */
    private void addMoved(Anchor.Place place, List<PlacedText> found) {
        double most = request.label().options().maxDisplacement() * symbols;
        double step = Math.max(4, request.look().size() * 0.75);
        Side given = given();
        for (double distance = step; distance <= most; distance += step) {
            for (int i = 0; i < 8; i++) {
                double angle = Math.PI / 4 * i;
                found.add(block(
                        new Anchor.Place((float) (place.x() + distance * Math.cos(angle)), (float)
                                (place.y() + distance * Math.sin(angle))),
                        given));
            }
        }
    }

    private Side given() {
        Drawing.LabelPosition position = request.label().position();
        Object feature = request.feature();
        return new Side(
                position.anchor().x().of(feature),
                position.anchor().y().of(feature),
                position.displacement().x().of(feature) * symbols,
                position.displacement().y().of(feature) * symbols);
    }

    /** Places all lines about a place, centred below each other, turned as in the style. */
    private PlacedText block(Anchor.Place place, Side side) {
        float size = request.look().size();
        double width = width();
        double height = size * (GlyphRun.BODY + (lines.size() - 1) * TextLayout.LINE_HEIGHT);
        double left = side.right - width * side.anchorX;
        double top = -side.up - height * (1 - side.anchorY);
        double turn = Math.toRadians(request.label().position().rotation().of(request.feature()));
        Turn turned = new Turn(place.x(), place.y(), (float) Math.cos(turn), (float) Math.sin(turn));
        List<Glyph> glyphs = new ArrayList<>();
        List<GlyphPlace> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double x = left + (width - lines.get(i).width()) * alignment(side);
            double baseline = top + size * (GlyphRun.BODY + i * TextLayout.LINE_HEIGHT);
            for (Glyph glyph : lines.get(i).glyphs()) {
                glyphs.add(glyph);
                places.add(turned.of(x, baseline));
                x += glyph.advance() * size;
            }
        }
        float halo = request.look().haloRadius();
        // descenders reach a fifth of an em below the baseline
        return new PlacedText(
                glyphs,
                places,
                List.of(turned.box(left, top - size * 0.1, left + width, top + height + size * 0.12)
                        .grown(halo)));
    }

    private double width() {
        return lines.stream().mapToDouble(GlyphRun::width).max().orElse(0);
    }

    private static double alignment(Side side) {
        return side.anchorX <= 0.25 ? 0 : side.anchorX >= 0.75 ? 1 : 0.5;
    }

    /** An anchor from the lower left, 0 to 1, and a displacement in pixels right and up. */
    private record Side(double anchorX, double anchorY, double right, double up) {}

    private record Turn(float x, float y, float cos, float sin) {
        GlyphPlace of(double right, double down) {
            return new GlyphPlace(
                    (float) (x + right * cos - down * sin), (float) (y + right * sin + down * cos), cos, sin);
        }

        PlacedText.Box box(double left, double top, double right, double bottom) {
            GlyphPlace[] corners = {of(left, top), of(right, top), of(right, bottom), of(left, bottom)};
            PlacedText.Box box = new PlacedText.Box(corners[0].x(), corners[0].y(), corners[0].x(), corners[0].y());
            for (GlyphPlace corner : corners) {
                box = new PlacedText.Box(
                        Math.min(box.left(), corner.x()),
                        Math.min(box.top(), corner.y()),
                        Math.max(box.right(), corner.x()),
                        Math.max(box.bottom(), corner.y()));
            }
            return box;
        }
    }
}
