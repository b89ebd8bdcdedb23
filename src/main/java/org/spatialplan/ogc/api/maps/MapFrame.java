package org.spatialplan.ogc.api.maps;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.MapRequest;

/**
 * What ground a map shows, and how large.
 *
 * @param box x right and y up, in the system
 * @param width pixels
 * @param height pixels
 * @param pixelMm width of a pixel in mm
 */
record MapFrame(Crs crs, Envelope box, int width, int height, double pixelMm) {

    private static final double HALF_CIRCLE = 180;
    private static final double CIRCLE = 360;

    MapFrame {
        box = box.copy();
    }

    /** Returns the frame about a place at a scale. */
    static MapFrame about(
            Coordinate middle, double metresAPixel, LocalScale scale, Crs crs, int width, int height, double pixelMm) {
        double x = width * metresAPixel / scale.metresX() / 2;
        double y = height * metresAPixel / scale.metresY() / 2;
        return new MapFrame(
                crs, new Envelope(middle.x - x, middle.x + x, middle.y - y, middle.y + y), width, height, pixelMm);
    }

    long pixels() {
        return (long) width * height;
    }

    MapRequest request(List<LayerDrawing> layers) {
        return MapRequest.of(width, height, box, crs).withPixelMm(pixelMm).with(layers);
    }

    /** Returns the value of the header Content-Bbox: both corners in the axis order of the system. */
    String corners() {
        double east = crs.isGeographic() && box.getMaxX() > HALF_CIRCLE && box.getMinX() <= HALF_CIRCLE
                ? box.getMaxX() - CIRCLE
                : box.getMaxX();
        Stream<Double> corners = crs.northFirst()
                ? Stream.of(box.getMinY(), box.getMinX(), box.getMaxY(), east)
                : Stream.of(box.getMinX(), box.getMinY(), east, box.getMaxY());
        return corners.map(number ->
                        BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(","));
    }
}
