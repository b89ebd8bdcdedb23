package org.spatialplan.portrayal.figure;

import java.util.Locale;

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

    /** For example {@code 500 m} or {@code 2 km}. */
    String label() {
        return metres >= 1000
                ? String.format(Locale.ROOT, "%.0f km", metres / 1000)
                : String.format(Locale.ROOT, "%.0f m", metres);
    }
}
