package org.spatialplan.portrayal;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import org.spatialplan.portrayal.raster.Brush;
import org.spatialplan.portrayal.raster.Canvas;
import org.spatialplan.portrayal.raster.SolidInk;
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

    private final MapStyle style;
    private final LegendRequest request;
    private final TextWriter writer;
    private final TextStyle look;
    private final int margin;
    private final int gap;
    private final int swatchWidth;
    private final int swatchHeight;

    LegendDrawing(MapStyle style, LegendRequest request, MapFonts fonts) {
        this.style = style;
        this.request = request;
        this.writer = new TextWriter(fonts);
        this.look = new TextStyle(List.of(), request.pixels(FONT_PX), false, false, TEXT, 0, TEXT);
        this.margin = request.pixels(MARGIN_PX);
        this.gap = request.pixels(GAP_PX);
        this.swatchWidth = request.pixels(request.swatchWidth());
        this.swatchHeight = request.pixels(request.swatchHeight());
    }

    Dimension size() {
        return size(rules());
    }

    private Dimension size(List<DrawingRule> rules) {
        return new Dimension(width(rules), Math.max(1, rules.size() * row() + margin));
    }

    private int row() {
        return Math.max(swatchHeight, (int) (look.size() * 1.3)) + margin;
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
            int top = margin + i * row;
            canvas.draw(Swatch.draw(rules.get(i), swatchWidth, swatchHeight, request.pixelMm()), margin, top);
            if (request.rule().isEmpty()) {
                float baseline = top + swatchHeight / 2f + look.size() * 0.38f;
                writer.write(brush, title(rules.get(i)), look, margin + swatchWidth + gap, baseline);
            }
        }
        return canvas.picture();
    }

    private List<DrawingRule> rules() {
        return LegendRules.of(style, request.scaleDenominator(), request.rule());
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
        int swatch = 2 * margin + swatchWidth;
        return request.rule().isPresent() ? swatch : swatch + gap + (int) Math.ceil(text) + margin;
    }
}
