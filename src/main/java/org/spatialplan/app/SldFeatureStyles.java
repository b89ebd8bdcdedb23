package org.spatialplan.app;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.format.write.FeatureColours;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.portrayal.style.ColourSetting;
import org.spatialplan.portrayal.style.Drawing;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.NumberSetting;
import org.spatialplan.portrayal.style.Styles;

/** Provides the map's own styles for files. Where one feature is drawn several times, the uppermost symbol counts. */
final class SldFeatureStyles implements FeatureStyles {

    /** The scale of the whole city on a screen, whose rules are used. */
    private static final double SCALE = 100_000;

    private final Styles styles;

    SldFeatureStyles(Styles styles) {
        this.styles = styles;
    }

    @Override
    public Optional<String> sld(String type) {
        return styles.findDocument(type);
    }

    @Override
    public Optional<FeatureColours> look(String type, SimpleFeature row) {
        List<Drawing> drawings = styles.get(type).groups().stream()
                .flatMap(group -> rules(group, row))
                .flatMap(rule -> rule.drawings().stream())
                .toList();
        Optional<Drawing.Stroke> stroke = last(drawings, Drawing.Stroke.class);
        Optional<Color> fill = last(
                        drawings.stream()
                                .filter(drawing -> drawing instanceof Drawing.Fill plain
                                        && plain.hatch().isEmpty())
                                .toList(),
                        Drawing.Fill.class)
                .map(found -> colour(found.colour(), found.opacity(), row));
        Optional<Color> mark = last(drawings, Drawing.Mark.class)
                .flatMap(found -> found.shapes().stream()
                        .flatMap(shape -> shape.fill().stream())
                        .findFirst())
                .map(found -> colour(found.colour(), found.opacity(), row));
        return fill.isEmpty() && stroke.isEmpty() && mark.isEmpty()
                ? Optional.empty()
                : Optional.of(new FeatureColours(
                        fill,
                        stroke.map(found -> colour(found.colour(), found.opacity(), row)),
                        stroke.map(found -> found.width().of(row)).orElse(0.0),
                        mark));
    }

    /** Lists the rules that apply; if none does, the else rules. */
    private static Stream<DrawingRule> rules(List<DrawingRule> group, SimpleFeature row) {
        List<DrawingRule> drawn =
                group.stream().filter(rule -> rule.isDrawnAt(SCALE)).toList();
        List<DrawingRule> holding = drawn.stream()
                .filter(rule -> !rule.otherwise() && rule.filter().evaluate(row))
                .toList();
        return holding.isEmpty() ? drawn.stream().filter(DrawingRule::otherwise) : holding.stream();
    }

    private static <T extends Drawing> Optional<T> last(List<Drawing> drawings, Class<T> type) {
        return drawings.stream().filter(type::isInstance).map(type::cast).reduce((one, other) -> other);
    }

    private static Color colour(ColourSetting colour, NumberSetting opacity, SimpleFeature row) {
        Color opaque = colour.of(row);
        long alpha = Math.round(255 * Math.max(0, Math.min(1, opacity.of(row))));
        return new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), (int) alpha);
    }
}
