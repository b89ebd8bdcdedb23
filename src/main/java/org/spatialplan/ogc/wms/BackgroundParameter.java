package org.spatialplan.ogc.wms;

import java.awt.Color;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.ogc.ows.Kvp;

/** Reads BGCOLOR and TRANSPARENT: the background below all layers. */
final class BackgroundParameter {

    private static final Pattern HEXADECIMAL = Pattern.compile("(?:0[xX]|#)?[0-9a-fA-F]{6}");

    private BackgroundParameter() {}

    /**
     * Returns the colour, with alpha 0 for a transparent picture.
     *
     * @throws WmsException InvalidParameterValue
     */
    static Color parse(Kvp kvp) {
        String text = kvp.find("BGCOLOR").orElse("0xFFFFFF");
        Color colour = colour(text)
                .orElseThrow(() -> WmsException.invalid("bgcolor", text, "a colour like 0xFFFFFF (red, green, blue)"));
        return isTransparent(kvp) ? new Color(colour.getRGB() & 0xFFFFFF, true) : colour;
    }

    /** Returns the colour for the picture of a fault: white if the parameters are invalid. */
    static Color parseOrWhite(Kvp kvp) {
        Color colour = kvp.find("BGCOLOR").flatMap(BackgroundParameter::colour).orElse(Color.WHITE);
        boolean transparent = kvp.find("TRANSPARENT").orElse("").equalsIgnoreCase("TRUE");
        return transparent ? new Color(colour.getRGB() & 0xFFFFFF, true) : colour;
    }

    private static boolean isTransparent(Kvp kvp) {
        String text = kvp.find("TRANSPARENT").orElse("FALSE");
        if (!text.equalsIgnoreCase("TRUE") && !text.equalsIgnoreCase("FALSE")) {
            throw WmsException.invalid("transparent", text, "TRUE or FALSE");
        }
        return text.equalsIgnoreCase("TRUE");
    }

    private static Optional<Color> colour(String text) {
        return HEXADECIMAL.matcher(text).matches()
                ? Optional.of(new Color(Integer.parseInt(text.substring(text.length() - 6), 16)))
                : Optional.empty();
    }
}
