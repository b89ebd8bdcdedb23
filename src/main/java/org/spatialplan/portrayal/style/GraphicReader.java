package org.spatialplan.portrayal.style;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.text.Messages;

/** Reads fills, strokes and graphics. Graphics of other files are refused: a style never fetches anything. */
final class GraphicReader {

    static final double DEFAULT_MARK_SIZE = 6;

    private static final List<String> STROKE = List.of(
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linejoin",
            "stroke-linecap",
            "stroke-dasharray",
            "stroke-dashoffset");
    private static final List<String> FILL = List.of("fill", "fill-opacity");

    private final StyleFactory styles = CommonFactoryFinder.getStyleFactory();
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final ExpressionReader expressions = new ExpressionReader();

    Fill fill(StyleElement element) {
        element.allow("GraphicFill", "CssParameter", "SvgParameter");
        Parameters css = Parameters.of(element, FILL);
        Fill fill = styles.createFill(
                css.colour("fill").orElseGet(() -> filters.literal("#808080")),
                css.number("fill-opacity").orElseGet(() -> filters.literal(1.0)));
        element.child("GraphicFill")
                .map(child -> graphic(child.require("Graphic")))
                .ifPresent(fill::setGraphicFill);
        return fill;
    }

    Stroke stroke(StyleElement element) {
        element.allow("CssParameter", "SvgParameter");
        Parameters css = Parameters.of(element, STROKE);
        Stroke stroke = styles.createStroke(
                css.colour("stroke").orElseGet(() -> filters.literal("#000000")),
                css.number("stroke-width").orElseGet(() -> filters.literal(1.0)),
                css.number("stroke-opacity").orElseGet(() -> filters.literal(1.0)));
        css.oneOf("stroke-linejoin", List.of("mitre", "miter", "round", "bevel"))
                .ifPresent(stroke::setLineJoin);
        css.oneOf("stroke-linecap", List.of("butt", "round", "square")).ifPresent(stroke::setLineCap);
        css.numbers("stroke-dasharray").ifPresent(stroke::setDashArray);
        css.number("stroke-dashoffset").ifPresent(stroke::setDashOffset);
        return stroke;
    }

    Graphic graphic(StyleElement element) {
        element.allow("Mark", "ExternalGraphic", "Opacity", "Size", "Rotation", "AnchorPoint", "Displacement");
        element.child("ExternalGraphic").ifPresent(external -> {
            throw external.invalid(Messages.of("portrayal.style.external-graphic"));
        });
        List<StyleElement> marks = element.children("Mark");
        Mark[] symbols = marks.stream().map(this::mark).toArray(Mark[]::new);
        Graphic graphic = styles.createGraphic(
                null,
                symbols.length == 0 ? new Mark[] {styles.getSquareMark()} : symbols,
                null,
                parameter(element, "Opacity").orElseGet(() -> filters.literal(1.0)),
                parameter(element, "Size").orElseGet(() -> filters.literal(DEFAULT_MARK_SIZE)),
                parameter(element, "Rotation").orElseGet(() -> filters.literal(0.0)));
        element.child("AnchorPoint").map(this::anchor).ifPresent(graphic::setAnchorPoint);
        element.child("Displacement").map(this::displacement).ifPresent(graphic::setDisplacement);
        return graphic;
    }

    private Mark mark(StyleElement element) {
        element.allow("WellKnownName", "Fill", "Stroke");
        Expression name =
                expressions.readMixed(element.child("WellKnownName")).orElseGet(() -> filters.literal("square"));
        String shape = Expressions.constant(name).map(Object::toString).orElse("square");
        if (!WellKnownMarks.isKnown(shape)) {
            throw element.require("WellKnownName")
                    .invalid(Messages.of("portrayal.style.unknown-mark", shape, WellKnownMarks.names()));
        }
        Mark mark = styles.createMark();
        mark.setWellKnownName(name);
        mark.setFill(element.child("Fill").map(this::fill).orElse(null));
        mark.setStroke(element.child("Stroke").map(this::stroke).orElse(null));
        return mark;
    }

    AnchorPoint anchor(StyleElement element) {
        return styles.createAnchorPoint(required(element, "AnchorPointX"), required(element, "AnchorPointY"));
    }

    Displacement displacement(StyleElement element) {
        return styles.createDisplacement(required(element, "DisplacementX"), required(element, "DisplacementY"));
    }

    Expression required(StyleElement element, String child) {
        return expressions.readMixed(element.require(child));
    }

    Optional<Expression> parameter(StyleElement element, String child) {
        return element.child(child).map(found -> {
            Expression value = expressions.readMixed(found);
            Parameters.requireNumber(found, value);
            return value;
        });
    }
}
