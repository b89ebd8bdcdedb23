package org.spatialplan.portrayal.style;

import java.util.List;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.text.Messages;

/** Reads symbolizers of polygons, lines, points and text. */
final class SymbolizerReader {

    private static final List<String> FONT =
            List.of("font-family", "font-size", "font-style", "font-weight", "font-color");

    private final StyleFactory styles = CommonFactoryFinder.getStyleFactory();
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final GraphicReader graphics = new GraphicReader();
    private final ExpressionReader expressions = new ExpressionReader();

    static boolean isSymbolizer(StyleElement element) {
        return element.name().endsWith("Symbolizer");
    }

    Symbolizer read(StyleElement element) {
        return switch (element.name()) {
            case "PolygonSymbolizer" -> polygon(element);
            case "LineSymbolizer" -> line(element);
            case "PointSymbolizer" -> point(element);
            case "TextSymbolizer" -> text(element);
            default -> throw element.invalid(Messages.of("portrayal.style.no-vector", element.name()));
        };
    }

    private PolygonSymbolizer polygon(StyleElement element) {
        element.allow("Geometry", "Fill", "Stroke");
        DrawnGeometry.requireWhole(element);
        PolygonSymbolizer symbolizer = styles.createPolygonSymbolizer();
        symbolizer.setFill(element.child("Fill").map(graphics::fill).orElse(null));
        symbolizer.setStroke(element.child("Stroke").map(graphics::stroke).orElse(null));
        return symbolizer;
    }

    private LineSymbolizer line(StyleElement element) {
        element.allow("Geometry", "Stroke");
        DrawnGeometry.requireWhole(element);
        LineSymbolizer symbolizer = styles.createLineSymbolizer();
        symbolizer.setStroke(element.child("Stroke").map(graphics::stroke).orElseGet(styles::getDefaultStroke));
        return symbolizer;
    }

    private PointSymbolizer point(StyleElement element) {
        element.allow("Geometry", "Graphic");
        DrawnGeometry.requireWholeOrPlace(element);
        PointSymbolizer symbolizer = styles.createPointSymbolizer();
        symbolizer.setGraphic(graphics.graphic(element.require("Graphic")));
        return symbolizer;
    }

    private TextSymbolizer text(StyleElement element) {
        element.allow("Geometry", "Label", "Font", "LabelPlacement", "Halo", "Fill", "Priority", "VendorOption");
        DrawnGeometry.requireWhole(element);
        TextSymbolizer symbolizer = styles.createTextSymbolizer();
        symbolizer.setLabel(expressions.readMixed(element.require("Label")));
        symbolizer.fonts().clear();
        symbolizer
                .fonts()
                .addAll(element.children("Font").stream().map(this::font).toList());
        symbolizer.setLabelPlacement(
                element.child("LabelPlacement").map(this::placement).orElse(null));
        symbolizer.setHalo(element.child("Halo").map(this::halo).orElse(null));
        symbolizer.setFill(element.child("Fill").map(graphics::fill).orElseGet(this::black));
        element.child("Priority").map(expressions::readMixed).ifPresent(symbolizer::setPriority);
        symbolizer.getOptions().putAll(VendorOptions.ofLabel(element));
        return symbolizer;
    }

    private Fill black() {
        return styles.createFill(filters.literal("#000000"), filters.literal(1.0));
    }

    private Font font(StyleElement element) {
        element.allow("CssParameter", "SvgParameter");
        Parameters css = Parameters.of(element, FONT);
        return styles.createFont(
                css.text("font-family").orElseGet(() -> filters.literal("SansSerif")),
                css.oneOf("font-style", List.of("normal", "italic", "oblique"))
                        .orElseGet(() -> filters.literal("normal")),
                css.oneOf("font-weight", List.of("normal", "bold")).orElseGet(() -> filters.literal("normal")),
                css.number("font-size").orElseGet(() -> filters.literal(10.0)));
    }

    private Halo halo(StyleElement element) {
        element.allow("Radius", "Fill");
        Fill white = styles.createFill(filters.literal("#ffffff"), filters.literal(1.0));
        return styles.createHalo(
                element.child("Fill").map(graphics::fill).orElse(white),
                graphics.parameter(element, "Radius").orElseGet(() -> filters.literal(1.0)));
    }

    private LabelPlacement placement(StyleElement element) {
        element.allow("PointPlacement", "LinePlacement");
        if (element.child("LinePlacement").isPresent()) {
            return linePlacement(element.require("LinePlacement"));
        }
        return pointPlacement(element.require("PointPlacement"));
    }

    private PointPlacement pointPlacement(StyleElement element) {
        element.allow("AnchorPoint", "Displacement", "Rotation");
        return styles.createPointPlacement(
                element.child("AnchorPoint")
                        .map(graphics::anchor)
                        .orElseGet(() -> styles.createAnchorPoint(filters.literal(0.0), filters.literal(0.5))),
                element.child("Displacement")
                        .map(graphics::displacement)
                        .orElseGet(() -> styles.createDisplacement(filters.literal(0.0), filters.literal(0.0))),
                graphics.parameter(element, "Rotation").orElseGet(() -> filters.literal(0.0)));
    }

    private LinePlacement linePlacement(StyleElement element) {
        element.allow("PerpendicularOffset", "IsRepeated", "InitialGap", "Gap", "IsAligned", "GeneralizeLine");
        LinePlacement placement = styles.createLinePlacement(
                graphics.parameter(element, "PerpendicularOffset").orElseGet(() -> filters.literal(0.0)));
        placement.setRepeated(
                element.textOf("IsRepeated").map(Boolean::parseBoolean).orElse(false));
        graphics.parameter(element, "Gap").ifPresent(placement::setGap);
        return placement;
    }
}
