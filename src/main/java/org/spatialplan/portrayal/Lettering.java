package org.spatialplan.portrayal;

import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.spatialplan.portrayal.style.Drawing;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.text.PlacedLabels;

/**
 * The labels of a picture. Immutable.
 *
 * @param part whether they are drawn, or nothing else is
 * @param language of names that features have in both, and of words of a style
 * @param kept boxes of the picture that labels keep off, in pixels: what lies over the picture
 * @param placed the labels of a part of the map to which the picture belongs; empty to place those of the picture alone
 */
public record Lettering(Part part, PortrayalLanguage language, List<Box> kept, Optional<Cut> placed) {

    /** All labels, as the styles have them. */
    public static final Lettering USUAL = new Lettering(Part.ABOVE, PortrayalLanguage.ZH, List.of());

    private static final String NAME_ZH = "name_zh";
    private static final String NAME_EN = "name_en";

    public Lettering {
        kept = List.copyOf(kept);
    }

    /** Labels that are placed for the picture alone. */
    public Lettering(Part part, PortrayalLanguage language, List<Box> kept) {
        this(part, language, kept, Optional.empty());
    }

    /** Labels that are placed already, for the picture and its neighbours. */
    public static Lettering of(Cut placed) {
        return new Lettering(Part.ABOVE, PortrayalLanguage.ZH, List.of(), Optional.of(placed));
    }

    /**
     * Labels of a part of the map, and where the picture begins in it, in pixels.
     *
     * @param left to the right
     * @param top downwards
     */
    public record Cut(PlacedLabels labels, int left, int top) {}

    /** Whether a picture has labels. */
    public enum Part {
        /** Above everything else. */
        ABOVE,
        /** Everything but the labels. */
        NONE,
        /** Nothing but the labels, at the places that they have above everything else. */
        ALONE
    }

    /** A box of the picture, in pixels; x right, y down. */
    public record Box(double x, double y, double width, double height) {}

    /** Returns the text of a label; null or blank if the feature has none. */
    String text(Drawing.Label label, DrawingRule rule, SimpleFeature feature) {
        String text = label.text().evaluate(feature, String.class);
        if (language == PortrayalLanguage.ZH) {
            return text;
        }
        if (label.text() instanceof Literal && !rule.titleEn().isEmpty()) {
            return rule.titleEn();
        }
        return isName(label) && feature.getAttribute(NAME_EN) instanceof String english && !english.isBlank()
                ? english
                : text;
    }

    private static boolean isName(Drawing.Label label) {
        return label.text() instanceof PropertyName property
                && property.getPropertyName().equals(NAME_ZH);
    }
}
