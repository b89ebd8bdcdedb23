package org.spatialplan.portrayal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.spatialplan.portrayal.text.PlacedLabels;

/** One picture being drawn: layers from below, in each its groups of rules, in each the features in their order; labels last. */
final class PictureDrawing {

    private final MapRequest request;
    private final View view;
    /** Paints what is no label; empty where labels are wanted alone. */
    private final Optional<ShapePainter> painter;

    private final LabelCollector labels;
    private final double scaleDenominator;

    private PictureDrawing(MapRequest request, MapFonts fonts, Optional<Brush> brush) {
        this.request = request;
        this.view = View.of(request);
        this.painter = brush.filter(any -> request.lettering().part() != Lettering.Part.ALONE)
                .map(with -> new ShapePainter(view, with));
        this.labels = new LabelCollector(view, fonts, request.lettering());
        this.scaleDenominator = request.scaleDenominator();
    }

    static void draw(MapRequest request, MapFonts fonts, Surface surface) {
        Canvas canvas = surface.canvas();
        Brush brush = new Brush(canvas, surface.coverage());
        if (request.background().getAlpha() > 0) {
            canvas.fill(request.background());
        }
        PictureDrawing drawing = new PictureDrawing(request, fonts, Optional.of(brush));
        drawing.drawLayers();
        request.lettering()
                .placed()
                .ifPresentOrElse(part -> part.labels().paint(brush, part.left(), part.top()), () -> drawing.placed()
                        .paint(brush));
    }

    /** Places the labels of a picture without drawing it. */
    static PlacedLabels place(MapRequest request, MapFonts fonts) {
        PictureDrawing drawing = new PictureDrawing(request, fonts, Optional.empty());
        drawing.drawLayers();
        return drawing.placed();
    }

    private PlacedLabels placed() {
        return labels.place(this::requireWanted);
    }

    private void drawLayers() {
        request.layers().forEach(this::draw);
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
            } else if (drawing instanceof Drawing.Mark mark) {
                drawMark(mark, feature, geometry, number);
            } else if (drawing instanceof Drawing.Fill fill) {
                painter.ifPresent(with -> with.fill(fill, feature, geometry.shape(number)));
            } else if (drawing instanceof Drawing.Stroke stroke) {
                painter.ifPresent(with -> with.stroke(stroke, feature, geometry.shape(number)));
            }
        }
    }

    private void addLabel(Drawing.Label label, DrawingRule rule, SimpleFeature feature, MapShape shape) {
        boolean wanted = request.lettering().part() != Lettering.Part.NONE
                && request.lettering().placed().isEmpty();
        if (wanted) {
            labels.add(label, rule, feature, shape);
        }
    }

    /** Labels keep off marks, whether these are drawn here or not. */
    private void drawMark(Drawing.Mark mark, SimpleFeature feature, MapGeometry geometry, int number) {
        if (painter.isPresent()) {
            painter.get().mark(mark, feature, geometry, number, labels::avoid);
        } else {
            float reach = Symbols.reach(mark, feature, view.symbols());
            new AnchorPoints(view).marked(geometry, number, (x, y) -> labels.avoid(x, y, reach));
        }
    }

    private void requireWanted() {
        if (request.cancelled().getAsBoolean()) {
            throw new DrawingCancelledException();
        }
    }
}
