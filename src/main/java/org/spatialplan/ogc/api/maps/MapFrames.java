package org.spatialplan.ogc.api.maps;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/**
 * Reads the frame of a map from its parameters, of which any may be left out (20-058, tables 3 to 7). What is left out is
 * chosen so that the map has the same scale along both axes at its middle; without a place it shows all that is there.
 */
final class MapFrames {

    /** The longer side of a map whose size is not stated, pixels. */
    static final int USUAL_SIDE = 1000;

    /** A layer that is one point is shown with this much around it, degrees. */
    private static final double AROUND_A_POINT = 0.01;

    private static final double MM_A_METRE = 1000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final OgcRequest request;
    private final CrsUris systems;
    private final Envelope drawn;
    private final long maxPixels;
    private final double pixelMm;
    private final Crs crs;
    private final Optional<Integer> width;
    private final Optional<Integer> height;
    private final Optional<Double> scale;

    /**
     * @param drawn extent of the layers, in degrees with longitude as x
     * @param maxPixels that a map may have
     */
    MapFrames(OgcRequest request, CrsUris systems, Envelope drawn, long maxPixels) {
        this.request = request;
        this.systems = systems;
        this.drawn = drawn.copy();
        this.maxPixels = maxPixels;
        this.crs = request.find(systems.parameter(MapParameters.CRS)).orElse(Crs.CRS84);
        this.pixelMm = request.find(MapParameters.PIXEL_MM).orElse(MapRequest.STANDARD_PIXEL_MM);
        this.width = request.find(MapParameters.WIDTH);
        this.height = request.find(MapParameters.HEIGHT);
        this.scale = request.find(MapParameters.SCALE);
    }

    /**
     * Reads the frame.
     *
     * @throws BadParameterException if a parameter is none, or contradicts another
     * @throws MapTooLargeException if it has more pixels than are drawn
     */
    MapFrame read() {
        MapBox where = new MapBox(request, systems, crs, () -> drawn);
        Optional<Envelope> box = where.box();
        Optional<Coordinate> center = where.center();
        MapFrame frame =
                box.isPresent() ? ofBox(box.get()) : center.isPresent() || scale.isPresent() ? about(center) : ofAll();
        requireSides(frame);
        return frame;
    }

    private void requireSides(MapFrame frame) {
        boolean small = frame.width() <= MapParameters.MAX_SIDE && frame.height() <= MapParameters.MAX_SIDE;
        if (!small || frame.pixels() > maxPixels) {
            throw new MapTooLargeException(
                    frame.width(),
                    frame.height(),
                    MapParameters.MAX_SIDE,
                    Math.min(maxPixels, (long) MapParameters.MAX_SIDE * MapParameters.MAX_SIDE));
        }
    }

    /** A box, whose size follows from the scale, or from the stated side, or is the usual one. */
    private MapFrame ofBox(Envelope box) {
        LocalScale local = LocalScale.of(box, crs);
        double metresX = box.getWidth() * local.metresX();
        double metresY = box.getHeight() * local.metresY();
        if (scale.isPresent()) {
            requireNoSide();
            double metres = metresAPixel(scale.get());
            return frame(box, pixels(metresX / metres), pixels(metresY / metres));
        }
        if (width.isPresent() || height.isPresent()) {
            return frame(
                    box,
                    width.orElseGet(() -> pixels(height.get() * metresX / metresY)),
                    height.orElseGet(() -> pixels(width.get() * metresY / metresX)));
        }
        double metres = Math.max(metresX, metresY) / USUAL_SIDE;
        return frame(box, pixels(metresX / metres), pixels(metresY / metres));
    }

    private void requireNoSide() {
        if (width.isPresent() || height.isPresent()) {
            throw new BadParameterException(
                    MapParameters.SCALE.name(),
                    request.find(MapParameters.SCALE.name()).orElse(""),
                    Messages.of("ogc.expected.not-together", MapParameters.SCALE.name(), "bbox + width, height"));
        }
    }

    /** All that is there, with more around it where both sides are stated. */
    private MapFrame ofAll() {
        Envelope all = all();
        if (width.isEmpty() || height.isEmpty()) {
            return ofBox(all);
        }
        LocalScale local = LocalScale.of(all, crs);
        double metres = Math.max(
                all.getWidth() * local.metresX() / width.get(), all.getHeight() * local.metresY() / height.get());
        return MapFrame.about(all.centre(), metres, local, crs, width.get(), height.get(), pixelMm);
    }

    /** A part about a place; at the scale of the whole where none is stated. */
    private MapFrame about(Optional<Coordinate> center) {
        Envelope all = all();
        Coordinate middle = center.orElseGet(all::centre);
        int wide = width.or(() -> height).orElse(USUAL_SIDE);
        int high = height.or(() -> width).orElse(USUAL_SIDE);
        LocalScale whole = LocalScale.of(all, crs);
        double metres = scale.map(this::metresAPixel)
                .orElseGet(() ->
                        Math.max(all.getWidth() * whole.metresX(), all.getHeight() * whole.metresY()) / USUAL_SIDE);
        return MapFrame.about(middle, metres, LocalScale.of(new Envelope(middle), crs), crs, wide, high, pixelMm);
    }

    private Envelope all() {
        Envelope lonLat = drawn.copy();
        if (lonLat.getWidth() == 0 || lonLat.getHeight() == 0) {
            lonLat.expandBy(AROUND_A_POINT);
        }
        return crs.isGeographic()
                ? lonLat
                : crs.fromLonLat(FACTORY.toGeometry(lonLat)).getEnvelopeInternal();
    }

    private double metresAPixel(double denominator) {
        return denominator * pixelMm / MM_A_METRE;
    }

    private static int pixels(double exact) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(exact)));
    }

    private MapFrame frame(Envelope box, int wide, int high) {
        return new MapFrame(crs, box, wide, high, pixelMm);
    }
}
