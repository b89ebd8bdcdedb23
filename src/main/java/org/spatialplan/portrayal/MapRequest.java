package org.spatialplan.portrayal;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;

/**
 * The request for a picture. Immutable.
 *
 * @param width pixels, 1 to {@value #MAX_PIXELS_A_SIDE}
 * @param height pixels, 1 to {@value #MAX_PIXELS_A_SIDE}
 * @param box the extent of the picture, in map coordinates of the CRS, x right and y up
 * @param background colour below all layers; with alpha 0 the picture is transparent
 * @param pixelMm width of a pixel in mm: 0.28 by the standard, less for displays of high density, where symbols get
 *     more pixels
 * @param layers from the lowest to the topmost
 * @param lettering which labels are drawn
 * @param cancelled asked between features; once true the drawing stops with {@link DrawingCancelledException}
 */
public record MapRequest(
        int width,
        int height,
        Envelope box,
        Crs crs,
        Color background,
        double pixelMm,
        List<LayerDrawing> layers,
        Lettering lettering,
        BooleanSupplier cancelled) {

    /** The standardised rendering pixel, OGC 05-078r4 (SLD profile of WMS), 10.2. */
    public static final double STANDARD_PIXEL_MM = 0.28;

    public static final int MAX_PIXELS_A_SIDE = 8192;
    private static final Color TRANSPARENT = new Color(255, 255, 255, 0);
    /** Metres of a degree of longitude on the equator, for the scale of geographic systems by the standard. */
    private static final double METRES_A_DEGREE = 6_378_137 * Math.PI / 180;

    public MapRequest {
        box = box.copy();
        layers = List.copyOf(layers);
        boolean sized = width > 0 && height > 0 && width <= MAX_PIXELS_A_SIDE && height <= MAX_PIXELS_A_SIDE;
        boolean boxed = box.getWidth() > 0 && box.getHeight() > 0 && Double.isFinite(box.getArea());
        if (!sized || !boxed || !(pixelMm > 0)) {
            throw new UndrawableRequestException(width, height, box);
        }
    }

    /** Requests a transparent picture without layers. */
    public static MapRequest of(int width, int height, Envelope box, Crs crs) {
        return new MapRequest(
                width, height, box, crs, TRANSPARENT, STANDARD_PIXEL_MM, List.of(), Lettering.USUAL, () -> false);
    }

    /** Returns the request with one more layer on top. */
    public MapRequest with(LayerDrawing layer) {
        List<LayerDrawing> more = new ArrayList<>(layers);
        more.add(layer);
        return new MapRequest(width, height, box, crs, background, pixelMm, more, lettering, cancelled);
    }

    /** Returns the request with other layers, the lowest first. */
    public MapRequest with(List<LayerDrawing> drawings) {
        return new MapRequest(width, height, box, crs, background, pixelMm, drawings, lettering, cancelled);
    }

    /** Returns the request with another background. */
    public MapRequest withBackground(Color colour) {
        return new MapRequest(width, height, box, crs, colour, pixelMm, layers, lettering, cancelled);
    }

    /** Returns the request with another width of a pixel. */
    public MapRequest withPixelMm(double mm) {
        return new MapRequest(width, height, box, crs, background, mm, layers, lettering, cancelled);
    }

    /** Returns the request with other labels. */
    public MapRequest withLettering(Lettering labels) {
        return new MapRequest(width, height, box, crs, background, pixelMm, layers, labels, cancelled);
    }

    /** Returns the request with a check that is asked between features. */
    public MapRequest withCancellation(BooleanSupplier check) {
        return new MapRequest(width, height, box, crs, background, pixelMm, layers, lettering, check);
    }

    /** Returns the denominator of the map's scale, by the width of the picture as in the standard. */
    public double scaleDenominator() {
        double metres = box.getWidth() * (crs.isGeographic() ? METRES_A_DEGREE : 1);
        return metres / width / (pixelMm / 1000);
    }

    /** Returns the factor of the size of symbols against pixels of the standard. */
    public double symbolScale() {
        return STANDARD_PIXEL_MM / pixelMm;
    }
}
