package org.spatialplan.portrayal.figure;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What a figure shows, and how large. North is up; a metre is as long to the east as to the north in the middle of the
 * figure. Immutable.
 *
 * @param box degrees, longitude as x
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record FigureFrame(Envelope box, int width, int height) {

    /** Semi-axes of WGS 84 and CGCS2000, in metres, to a millimetre the same. */
    private static final double A = 6_378_137;

    private static final double E2 = 0.00669438;
    /** At the poles a degree of longitude has no length; figures there are drawn as at this latitude. */
    private static final double MAX_LATITUDE = 88;

    private static final List<Double> ROUND = List.of(1.0, 2.0, 2.5, 5.0, 10.0);

    public FigureFrame {
        box = box.copy();
    }

    /**
     * A frame of given size around some ground.
     *
     * @param ground degrees, longitude as x; not empty
     * @param margin on each side, as a share of the ground's extent
     * @param minMetres that the figure is wide at least
     */
    public static FigureFrame around(Envelope ground, int width, int height, double margin, double minMetres) {
        Coordinate centre = ground.centre();
        double metresEast = metresEast(centre.y);
        double metresNorth = metresNorth(centre.y);
        double wide = Math.max(minMetres, ground.getWidth() * metresEast * (1 + 2 * margin));
        double high = ground.getHeight() * metresNorth * (1 + 2 * margin);
        double metresPixel = Math.max(wide / width, high / height);
        double halfWidth = metresPixel * width / metresEast / 2;
        double halfHeight = metresPixel * height / metresNorth / 2;
        return new FigureFrame(
                new Envelope(centre.x - halfWidth, centre.x + halfWidth, centre.y - halfHeight, centre.y + halfHeight),
                width,
                height);
    }

    /** The same scale and centre in another size. */
    public FigureFrame resized(int otherWidth, int otherHeight) {
        Coordinate centre = box.centre();
        double halfWidth = box.getWidth() / 2 * otherWidth / width;
        double halfHeight = box.getHeight() / 2 * otherHeight / height;
        return new FigureFrame(
                new Envelope(centre.x - halfWidth, centre.x + halfWidth, centre.y - halfHeight, centre.y + halfHeight),
                otherWidth,
                otherHeight);
    }

    /** The height that a figure of some ground needs so that nothing but the margin is left beside it. */
    public static int height(Envelope ground, int width, int minHeight, int maxHeight) {
        double latitude = ground.centre().y;
        double ratio = ground.getHeight() * metresNorth(latitude) / (ground.getWidth() * metresEast(latitude));
        return Double.isFinite(ratio)
                ? (int) Math.max(minHeight, Math.min(maxHeight, Math.ceil(width * ratio)))
                : minHeight;
    }

    /** Degrees of a place in CSS pixels, x to the right and y down from the upper left corner. */
    Coordinate lonLat(double x, double y) {
        return new Coordinate(box.getMinX() + x / width * box.getWidth(), box.getMaxY() - y / height * box.getHeight());
    }

    /** How many metres a CSS pixel to the right is at a height of the figure. */
    double metresPixel(double y) {
        return box.getWidth() / width * metresEast(lonLat(0, y).y);
    }

    /**
     * The denominator of the scale in the middle of the figure.
     *
     * @param pixelMm how wide a CSS pixel is on paper, in mm
     */
    public double scaleDenominator(double pixelMm) {
        return box.getWidth() / width * metresEast(box.centre().y) / (pixelMm / 1000);
    }

    /**
     * The same figure widened to the next round scale: 1, 2, 2.5 or 5 times a power of ten.
     *
     * @param pixelMm how wide a CSS pixel is on paper, in mm
     */
    public FigureFrame atRoundScale(double pixelMm) {
        double scale = scaleDenominator(pixelMm);
        double power = Math.pow(10, Math.floor(Math.log10(scale * (1 - 1e-9))));
        double round = ROUND.stream()
                .mapToDouble(step -> step * power)
                .filter(step -> step >= scale * (1 - 1e-9))
                .findFirst()
                .orElse(scale);
        double factor = round / scale;
        double halfWidth = box.getWidth() / 2 * factor;
        double halfHeight = box.getHeight() / 2 * factor;
        Coordinate centre = box.centre();
        return new FigureFrame(
                new Envelope(centre.x - halfWidth, centre.x + halfWidth, centre.y - halfHeight, centre.y + halfHeight),
                width,
                height);
    }

    /** Metres a degree to the east on the ellipsoid. */
    private static double metresEast(double latitude) {
        double phi = Math.toRadians(bounded(latitude));
        return Math.toRadians(A * Math.cos(phi) / Math.sqrt(1 - E2 * Math.sin(phi) * Math.sin(phi)));
    }

    /** Metres a degree to the north on the ellipsoid. */
    private static double metresNorth(double latitude) {
        double sine = Math.sin(Math.toRadians(bounded(latitude)));
        return Math.toRadians(A * (1 - E2) / Math.pow(1 - E2 * sine * sine, 1.5));
    }

    private static double bounded(double latitude) {
        return Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
    }
}
