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
            canvas.draw(
                    Swatch.draw(
                            rules.get(i), request.swatchWidth(), request.swatchHeight(), MapRequest.STANDARD_PIXEL_MM),
                    MARGIN_PX,
                    top);
            if (request.rule().isEmpty()) {
                float baseline = top + request.swatchHeight() / 2f + FONT_PX * 0.38f;
                writer.write(brush, title(rules.get(i)), look, MARGIN_PX + request.swatchWidth() + GAP_PX, baseline);
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
        int swatch = 2 * MARGIN_PX + request.swatchWidth();
        return request.rule().isPresent() ? swatch : swatch + GAP_PX + (int) Math.ceil(text) + MARGIN_PX;
    }
}
