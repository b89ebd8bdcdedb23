package org.spatialplan.portrayal.figure;

import java.util.Locale;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * The scale bar of a figure, at its lower left.
 *
 * @param metres that it is long: 1, 2 or 5 times a power of ten
 * @param pixels that it is long
 */
record ScaleBar(double metres, double pixels) {

    /** Where it is drawn, CSS pixels from the left and from below. */
    static final double LEFT = 20;

    static final double BELOW = 24;

    /** A bar of a fifth of the figure's width, or less. */
    static ScaleBar of(FigureFrame frame) {
        double metresPixel = frame.metresPixel(frame.height() - BELOW);
        double wanted = metresPixel * frame.width() / 5;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double metres = wanted / power >= 5 ? 5 * power : wanted / power >= 2 ? 2 * power : power;
        return new ScaleBar(metres, metres / metresPixel);
    }

    /** For example {@code 500 m} or {@code 2 km}, in Chinese 500米 or 2公里. */
    String label(PortrayalLanguage language) {
        boolean far = metres >= 1000;
        String figure = String.format(Locale.ROOT, "%.0f", far ? metres / 1000 : metres);
        LocalizedText text = Messages.of(far ? "portrayal.scale.km" : "portrayal.scale.m", figure);
        return language == PortrayalLanguage.ZH ? text.zh() : text.en();
    }
}
