package org.spatialplan.ogc.api.maps;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.ogc.api.OgcRequest;

/** What is below all layers of a map: nothing, unless a colour is named or {@code transparent=false} (20-058, 9). */
final class MapBackground {

    private static final Pattern HEXADECIMAL = Pattern.compile("(?:0[xX]|#)?[0-9a-fA-F]{6}");
    private static final int RGB = 0xFFFFFF;
    private static final Map<String, Color> NAMED = named();

    private MapBackground() {}

    /** Reads the colour, with alpha 0 for a transparent picture. */
    static Color read(OgcRequest request) {
        Optional<Color> named = request.find(MapParameters.BGCOLOR);
        boolean transparent = request.find(MapParameters.TRANSPARENT).orElse(named.isEmpty());
        Color colour = named.orElse(Color.WHITE);
        return transparent ? new Color(colour.getRGB() & RGB, true) : colour;
    }

    /** A colour by red, green and blue in hexadecimal, or by its name in the web (20-058, /req/background/bgcolor-definition). */
    static Optional<Color> colour(String text) {
        return HEXADECIMAL.matcher(text).matches()
                ? Optional.of(hexadecimal(text.substring(text.length() - 6)))
                : Optional.ofNullable(NAMED.get(text.toLowerCase(Locale.ROOT)));
    }

    private static Color hexadecimal(String digits) {
        return new Color(Integer.parseInt(digits, 16));
    }

    private static Map<String, Color> named() {
        Properties colours = new Properties();
        try (InputStream file =
                Objects.requireNonNull(MapBackground.class.getResourceAsStream("/ogc/colours.properties"))) {
            colours.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return colours.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), name -> hexadecimal(colours.getProperty(name))));
    }
}
