package org.spatialplan.portrayal;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;

/**
 * A picture that is asked for. Immutable.
 *
 * @param width pixels, 1 to {@value #MAX_PIXELS_A_SIDE}
 * @param height pixels, 1 to {@value #MAX_PIXELS_A_SIDE}
 * @param box what the picture shows, in map coordinates of the CRS, x right and y up
 * @param background colour below all layers; with alpha 0 the picture is transparent
 * @param pixelMm width of a pixel in mm; 0.28 by the standard, less for displays of high density: symbols grow with it
 * @param layers from the lowest to the topmost
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
        BooleanSupplier cancelled) {

    /** The standardised rendering pixel, OGC 05-078r4 (SLD profile of WMS), 10.2. */
    public static final double STANDARD_PIXEL_MM = 0.28;

    public static final int MAX_PIXELS_A_SIDE = 8192;
    private static final Color TRANSPARENT = new Color(255, 255, 255, 0);
    /** Of a degree of longitude on the equator, as the standard counts the scale of geographic systems. */
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

    /** A transparent picture without layers. */
    public static MapRequest of(int width, int height, Envelope box, Crs crs) {
        return new MapRequest(width, height, box, crs, TRANSPARENT, STANDARD_PIXEL_MM, List.of(), () -> false);
    }

    /** The same with a layer on top. */
    public MapRequest with(LayerDrawing layer) {
        List<LayerDrawing> more = new ArrayList<>(layers);
        more.add(layer);
        return new MapRequest(width, height, box, crs, background, pixelMm, more, cancelled);
    }

    public MapRequest with(List<LayerDrawing> drawings) {
        return new MapRequest(width, height, box, crs, background, pixelMm, drawings, cancelled);
    }

    public MapRequest withBackground(Color colour) {
        return new MapRequest(width, height, box, crs, colour, pixelMm, layers, cancelled);
    }

    public MapRequest withPixelMm(double mm) {
        return new MapRequest(width, height, box, crs, background, mm, layers, cancelled);
    }

    public MapRequest withCancellation(BooleanSupplier check) {
        return new MapRequest(width, height, box, crs, background, pixelMm, layers, check);
    }

    /** The denominator of the map's scale, by the width of the picture as the standard has it. */
    public double scaleDenominator() {
        double metres = box.getWidth() * (crs.isGeographic() ? METRES_A_DEGREE : 1);
        return metres / width / (pixelMm / 1000);
    }

    /** By how much symbols are larger than in pixels of the standard. */
    public double symbolScale() {
        return STANDARD_PIXEL_MM / pixelMm;
    }
}
