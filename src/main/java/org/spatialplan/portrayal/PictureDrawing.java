package org.spatialplan.portrayal;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.DrawnRows;
import org.spatialplan.portrayal.geometry.MapGeometry;
import org.spatialplan.portrayal.geometry.MapShape;
import org.spatialplan.portrayal.raster.Brush;
import org.spatialplan.portrayal.raster.Canvas;
import org.spatialplan.portrayal.raster.Surface;
import org.spatialplan.portrayal.style.Drawing;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.RuleMatches;
import org.spatialplan.portrayal.text.MapFonts;

/** One picture being drawn: layers from below, in each its groups of rules, in each the features in their order; labels last. */
final class PictureDrawing {

    private final MapRequest request;
    private final View view;
    private final Canvas canvas;
    private final ShapePainter painter;
    private final LabelCollector labels;
    private final Lettering.Part part;
    private final double scaleDenominator;

    PictureDrawing(MapRequest request, MapFonts fonts, Surface surface) {
        this.request = request;
        this.view = View.of(request);
        this.canvas = surface.canvas();
        Brush brush = new Brush(canvas, surface.coverage());
        this.painter = new ShapePainter(view, brush);
        this.labels = new LabelCollector(view, brush, fonts, request.lettering());
        this.part = request.lettering().part();
        this.scaleDenominator = request.scaleDenominator();
    }

    void draw() {
        if (request.background().getAlpha() > 0) {
            canvas.fill(request.background());
        }
        for (LayerDrawing layer : request.layers()) {
            draw(layer);
        }
        labels.paint(this::requireWanted);
    }

    private void draw(LayerDrawing layer) {
        List<List<DrawingRule>> groups = layer.style().groups();
        if (groups.stream().noneMatch(group -> group.stream().anyMatch(rule -> rule.isDrawnAt(scaleDenominator)))) {
            return;
        }
        labels.beginLayer();
        MapGeometry geometry = layer.layer().in(request.crs());
        int[] features = geometry.within(view.reach());
        RuleMatches matches = layer.layer().matching(layer.style());
        for (int group = 0; group < groups.size(); group++) {
            drawGroup(layer, group, features, geometry, matches);
        }
    }

    private void drawGroup(LayerDrawing layer, int group, int[] features, MapGeometry geometry, RuleMatches matches) {
        List<DrawingRule> rules = layer.style().groups().get(group);
        List<Integer> inScale = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).isDrawnAt(scaleDenominator)) {
                inScale.add(i);
            }
        }
        for (int number : inScale.isEmpty() ? new int[0] : features) {
            requireWanted();
            SimpleFeature feature = layer.layer().row(number);
            if (!layer.accepts().test(DrawnRows.whole(feature))) {
                continue;
            }
            boolean drawn = false;
            for (int rule : inScale) {
                if (matches.holds(group, rule, number)) {
                    drawn = true;
                    drawRule(rules.get(rule), feature, geometry, number);
                }
            }
            for (int rule : inScale) {
                if (!drawn && rules.get(rule).otherwise()) {
                    drawRule(rules.get(rule), feature, geometry, number);
                }
            }
        }
    }

    private void drawRule(DrawingRule rule, SimpleFeature feature, MapGeometry geometry, int number) {
        for (Drawing drawing : rule.drawings()) {
            if (drawing instanceof Drawing.Label label) {
                addLabel(label, rule, feature, geometry.shape(number));
            } else if (drawing instanceof Drawing.Mark mark && part == Lettering.Part.ALONE) {
                painter.reserve(mark, feature, geometry, number, labels::avoid);
            } else if (part == Lettering.Part.ALONE) {
                continue;
            } else if (drawing instanceof Drawing.Mark mark) {
                painter.mark(mark, feature, geometry, number, labels::avoid);
            } else if (drawing instanceof Drawing.Fill fill) {
                painter.fill(fill, feature, geometry.shape(number));
            } else if (drawing instanceof Drawing.Stroke stroke) {
                painter.stroke(stroke, feature, geometry.shape(number));
            }
        }
    }

    private void addLabel(Drawing.Label label, DrawingRule rule, SimpleFeature feature, MapShape shape) {
        if (part != Lettering.Part.NONE) {
            labels.add(label, rule, feature, shape);
        }
    }

    private void requireWanted() {
        if (request.cancelled().getAsBoolean()) {
            throw new DrawingCancelledException();
        }
    }
}
