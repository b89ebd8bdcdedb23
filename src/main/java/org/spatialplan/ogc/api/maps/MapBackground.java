package org.spatialplan.ogc.api.maps;

import java.awt.Color;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.ogc.api.OgcRequest;

/** What is below all layers of a map: nothing, unless a colour is named or {@code transparent=false} (20-058, 9). */
final class MapBackground {

    private static final Pattern HEXADECIMAL = Pattern.compile("(?:0[xX]|#)?[0-9a-fA-F]{6}");
    private static final int RGB = 0xFFFFFF;

    private MapBackground() {}

    /** Reads the colour, with alpha 0 for a transparent picture. */
    static Color read(OgcRequest request) {
        Optional<Color> named = request.find(MapParameters.BGCOLOR);
        boolean transparent = request.find(MapParameters.TRANSPARENT).orElse(named.isEmpty());
        Color colour = named.orElse(Color.WHITE);
        return transparent ? new Color(colour.getRGB() & RGB, true) : colour;
    }

    static Optional<Color> colour(String text) {
        return HEXADECIMAL.matcher(text).matches()
                ? Optional.of(new Color(Integer.parseInt(text.substring(text.length() - 6), 16)))
                : Optional.empty();
    }
}
