package org.spatialplan.portrayal;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.geometry.MapGeometry;
import org.spatialplan.portrayal.geometry.MapShape;
import org.spatialplan.portrayal.raster.Brush;
import org.spatialplan.portrayal.raster.Canvas;
import org.spatialplan.portrayal.raster.SolidInk;
import org.spatialplan.portrayal.style.Drawing;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.portrayal.text.TextStyle;
import org.spatialplan.portrayal.text.TextWriter;

/** Draws one legend. */
final class LegendDrawing {

    private static final int MARGIN_PX = 5;
    private static final int GAP_PX = 8;
    private static final float FONT_PX = 13;
    private static final SolidInk TEXT = SolidInk.of(new Color(0x333333), 1);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final MapStyle style;
    private final LegendRequest request;
    private final TextWriter writer;
    private final TextStyle look = new TextStyle(List.of(), FONT_PX, false, false, TEXT, 0, TEXT);

    LegendDrawing(MapStyle style, LegendRequest request, MapFonts fonts) {
        this.style = style;
        this.request = request;
        this.writer = new TextWriter(fonts);
    }

    Dimension size() {
        return size(rules());
    }

    private Dimension size(List<DrawingRule> rules) {
        return new Dimension(width(rules), Math.max(1, rules.size() * row() + MARGIN_PX));
    }

    private int row() {
        return Math.max(request.swatchHeight(), (int) (FONT_PX * 1.3)) + MARGIN_PX;
    }

    BufferedImage draw() {
        List<DrawingRule> rules = rules();
        int row = row();
        Dimension size = size(rules);
        Canvas canvas = new Canvas(size.width, size.height);
        if (request.background().getAlpha() > 0) {
            canvas.fill(request.background());
        }
        Brush brush = new Brush(canvas);
        for (int i = 0; i < rules.size(); i++) {
            int top = MARGIN_PX + i * row;
            swatch(rules.get(i), canvas, MARGIN_PX, top);
            if (request.rule().isEmpty()) {
                float baseline = top + request.swatchHeight() / 2f + FONT_PX * 0.38f;
                writer.write(brush, title(rules.get(i)), look, MARGIN_PX + request.swatchWidth() + GAP_PX, baseline);
            }
        }
        return canvas.picture();
    }

    /** Lists the rules with a title that draw more than text; each title once. */
    private List<DrawingRule> rules() {
        List<DrawingRule> shown = new ArrayList<>();
        for (DrawingRule rule : style.groups().stream().flatMap(List::stream).toList()) {
            boolean inScale = request.scaleDenominator().isEmpty()
                    || rule.isDrawnAt(request.scaleDenominator().getAsDouble());
            boolean asked = request.rule()
                    .map(rule.name()::equals)
                    .orElse(!rule.titleZh().isEmpty());
            boolean drawn = rule.drawsMoreThanText();
            boolean again = shown.stream().anyMatch(other -> other.titleZh().equals(rule.titleZh()));
            if (inScale && asked && drawn && !again) {
                shown.add(rule);
            }
        }
        return shown;
    }

    private String title(DrawingRule rule) {
        boolean english =
                request.language() == PortrayalLanguage.EN && !rule.titleEn().isEmpty();
        return english ? rule.titleEn() : rule.titleZh();
    }

    private int width(List<DrawingRule> rules) {
        double text = rules.stream()
                .mapToDouble(rule -> writer.width(title(rule), look))
                .max()
                .orElse(0);
        int swatch = 2 * MARGIN_PX + request.swatchWidth();
        return request.rule().isPresent() ? swatch : swatch + GAP_PX + (int) Math.ceil(text) + MARGIN_PX;
    }

    /** Draws the swatch of one rule with its own symbols, without the rules that draw together with it. */
    private void swatch(DrawingRule rule, Canvas canvas, int left, int top) {
        Canvas small = new Canvas(request.swatchWidth(), request.swatchHeight());
        Brush brush = new Brush(small);
        Envelope box = new Envelope(0, small.width(), 0, small.height());
        View view = View.of(MapRequest.of(small.width(), small.height(), box, Crs.CRS84));
        ShapePainter painter = new ShapePainter(view, brush);
        for (Drawing drawing : rule.drawings()) {
            MapGeometry sample = MapGeometry.of(List.of(sample(rule, drawing)), Crs.CRS84, Crs.CRS84);
            MapShape shape = sample.shape(0);
            if (drawing instanceof Drawing.Fill fill) {
                painter.fill(fill, null, shape);
            } else if (drawing instanceof Drawing.Stroke stroke) {
                painter.stroke(stroke, null, shape);
            } else if (drawing instanceof Drawing.Mark mark) {
                painter.mark(mark, null, sample, 0, (x, y, reach) -> {});
            }
        }
        canvas.draw(small, left, top);
    }

    private Geometry sample(DrawingRule rule, Drawing drawing) {
        double width = request.swatchWidth();
        double height = request.swatchHeight();
        if (drawing instanceof Drawing.Mark) {
            return FACTORY.createPoint(new Coordinate(width / 2, height / 2));
        }
        boolean area = rule.drawings().stream().anyMatch(Drawing.Fill.class::isInstance);
        return area
                ? FACTORY.toGeometry(new Envelope(2.5, width - 2.5, 2.5, height - 2.5))
                : FACTORY.createLineString(new Coordinate[] {
                    new Coordinate(2, height * 0.3),
                    new Coordinate(width * 0.35, height * 0.65),
                    new Coordinate(width * 0.65, height * 0.35),
                    new Coordinate(width - 2, height * 0.7)
                });
    }
}
