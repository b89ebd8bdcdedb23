package org.spatialplan.portrayal.style;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.api.util.InternationalString;
import org.spatialplan.portrayal.raster.Pen;

/** Compiles GeoTools' style model for drawing. Stateless. */
final class StyleCompiler {

    private static final Color GREY = new Color(0x808080);
    private static final double DEFAULT_FONT_SIZE = 10;

    private StyleCompiler() {}

    static List<List<DrawingRule>> compile(Style style) {
        return style.featureTypeStyles().stream()
                .map(group -> group.rules().stream().map(StyleCompiler::rule).toList())
                .toList();
    }

    static String text(InternationalString words) {
        return words == null ? "" : words.toString().strip();
    }

    private static DrawingRule rule(Rule rule) {
        List<Drawing> drawings = new ArrayList<>();
        rule.symbolizers().forEach(symbolizer -> add(symbolizer, drawings));
        return new DrawingRule(
                rule.getName() == null ? "" : rule.getName(),
                text(rule.getDescription().getTitle()),
                text(rule.getDescription().getAbstract()),
                rule.getFilter() == null ? Filter.INCLUDE : rule.getFilter(),
                rule.isElseFilter(),
                rule.getMinScaleDenominator(),
                rule.getMaxScaleDenominator(),
                inclusion(rule),
                drawings);
    }

    private static Inclusion inclusion(Rule rule) {
        return Inclusion.of(rule.getOptions().getOrDefault(VendorOptions.INCLUSION, ""));
    }

    private static void add(Symbolizer symbolizer, List<Drawing> drawings) {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            Optional.ofNullable(polygon.getFill()).map(StyleCompiler::fill).ifPresent(drawings::add);
            Optional.ofNullable(polygon.getStroke()).map(StyleCompiler::stroke).ifPresent(drawings::add);
        } else if (symbolizer instanceof LineSymbolizer line) {
            drawings.add(stroke(line.getStroke()));
        } else if (symbolizer instanceof PointSymbolizer point) {
            drawings.add(mark(point.getGraphic()));
        } else if (symbolizer instanceof TextSymbolizer text) {
            drawings.add(label(text));
        }
    }

    private static Drawing.Fill fill(Fill fill) {
        return new Drawing.Fill(
                ColourSetting.of(fill.getColor(), GREY),
                NumberSetting.of(fill.getOpacity(), 1),
                Optional.ofNullable(fill.getGraphicFill()).map(StyleCompiler::mark));
    }

    private static Drawing.Stroke stroke(Stroke stroke) {
        return new Drawing.Stroke(
                ColourSetting.of(stroke.getColor(), Color.BLACK),
                NumberSetting.of(stroke.getOpacity(), 1),
                NumberSetting.of(stroke.getWidth(), 1),
                cap(stroke.getLineCap()),
                join(stroke.getLineJoin()),
                stroke.getDashArray() == null ? new float[0] : stroke.getDashArray(),
                NumberSetting.of(stroke.getDashOffset(), 0));
    }

    private static Pen.Cap cap(Expression cap) {
        return switch (word(cap, "butt")) {
            case "round" -> Pen.Cap.ROUND;
            case "square" -> Pen.Cap.SQUARE;
            default -> Pen.Cap.BUTT;
        };
    }

    private static Pen.Join join(Expression join) {
        return switch (word(join, "mitre")) {
            case "round" -> Pen.Join.ROUND;
            case "bevel" -> Pen.Join.BEVEL;
            default -> Pen.Join.MITRE;
        };
    }

    private static String word(Expression expression, String otherwise) {
        return expression == null
                ? otherwise
                : Expressions.constant(expression).map(Object::toString).orElse(otherwise);
    }

    private static Drawing.Mark mark(Graphic graphic) {
        List<Drawing.Shape> shapes = graphic.graphicalSymbols().stream()
                .filter(Mark.class::isInstance)
                .map(Mark.class::cast)
                .map(StyleCompiler::shape)
                .toList();
        AnchorPoint anchor = graphic.getAnchorPoint();
        return new Drawing.Mark(
                shapes,
                NumberSetting.of(graphic.getSize(), GraphicReader.DEFAULT_MARK_SIZE),
                NumberSetting.of(graphic.getRotation(), 0),
                NumberSetting.of(graphic.getOpacity(), 1),
                anchor == null ? Drawing.Pair.of(0.5, 0.5) : anchor(anchor),
                displacement(graphic.getDisplacement()));
    }

    private static Drawing.Pair anchor(AnchorPoint anchor) {
        return new Drawing.Pair(
                NumberSetting.of(anchor.getAnchorPointX(), 0.5), NumberSetting.of(anchor.getAnchorPointY(), 0.5));
    }

    private static Drawing.Pair displacement(Displacement displacement) {
        return displacement == null
                ? Drawing.Pair.of(0, 0)
                : new Drawing.Pair(
                        NumberSetting.of(displacement.getDisplacementX(), 0),
                        NumberSetting.of(displacement.getDisplacementY(), 0));
    }

    private static Drawing.Shape shape(Mark mark) {
        return new Drawing.Shape(
                word(mark.getWellKnownName(), "square"),
                Optional.ofNullable(mark.getFill()).map(StyleCompiler::fill),
                Optional.ofNullable(mark.getStroke()).map(StyleCompiler::stroke));
    }

    private static Drawing.Label label(TextSymbolizer text) {
        return new Drawing.Label(
                text.getLabel(),
                font(text.fonts()),
                ColourSetting.of(text.getFill().getColor(), Color.BLACK),
                NumberSetting.of(text.getFill().getOpacity(), 1),
                Optional.ofNullable(text.getHalo())
                        .map(halo -> new Drawing.Halo(
                                ColourSetting.of(halo.getFill().getColor(), Color.WHITE),
                                NumberSetting.of(halo.getFill().getOpacity(), 1),
                                NumberSetting.of(halo.getRadius(), 1))),
                position(text),
                Optional.ofNullable(text.getPriority()),
                options(text.getOptions()));
    }

    private static Drawing.LabelFont font(List<Font> fonts) {
        List<String> families = fonts.stream()
                .flatMap(font -> font.getFamily().stream())
                .map(family -> word(family, "SansSerif"))
                .toList();
        if (fonts.isEmpty()) {
            return new Drawing.LabelFont(families, NumberSetting.of(DEFAULT_FONT_SIZE), false, false);
        }
        Font first = fonts.get(0);
        return new Drawing.LabelFont(
                families,
                NumberSetting.of(first.getSize(), DEFAULT_FONT_SIZE),
                word(first.getWeight(), "normal").equals("bold"),
                !word(first.getStyle(), "normal").equals("normal"));
    }

    private static Drawing.LabelPosition position(TextSymbolizer text) {
        if (text.getLabelPlacement() instanceof LinePlacement line) {
            return new Drawing.LabelPosition(
                    true,
                    NumberSetting.of(line.getPerpendicularOffset(), 0),
                    Drawing.Pair.of(0.5, 0.5),
                    Drawing.Pair.of(0, 0),
                    NumberSetting.of(0));
        }
        if (text.getLabelPlacement() instanceof PointPlacement point) {
            return new Drawing.LabelPosition(
                    false,
                    NumberSetting.of(0),
                    point.getAnchorPoint() == null ? Drawing.Pair.of(0, 0.5) : anchor(point.getAnchorPoint()),
                    displacement(point.getDisplacement()),
                    NumberSetting.of(point.getRotation(), 0));
        }
        return new Drawing.LabelPosition(
                false, NumberSetting.of(0), Drawing.Pair.of(0.5, 0.5), Drawing.Pair.of(0, 0), NumberSetting.of(0));
    }

    private static Drawing.LabelOptions options(Map<String, String> options) {
        return new Drawing.LabelOptions(
                !"false".equals(options.get("followLine")),
                List.of("true", "yes").contains(options.getOrDefault("group", "false"))
                        && !"true".equals(options.get("labelAllGroup")),
                number(options, "maxDisplacement", 0),
                !"false".equals(options.get("conflictResolution")),
                number(options, "spaceAround", 2),
                number(options, "repeat", 0),
                number(options, "autoWrap", 0),
                number(options, "maxAngleDelta", 28),
                number(options, "goodnessOfFit", 0),
                "true".equals(options.get("partials")));
    }

    private static double number(Map<String, String> options, String name, double otherwise) {
        return options.containsKey(name) ? Double.parseDouble(options.get(name)) : otherwise;
    }
}
