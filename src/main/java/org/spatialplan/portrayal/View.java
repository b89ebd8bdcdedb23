package org.spatialplan.portrayal;

import org.locationtech.jts.geom.Envelope;
import org.spatialplan.portrayal.geometry.MapShape;
import org.spatialplan.portrayal.geometry.Paths;
import org.spatialplan.portrayal.raster.Line;

/**
 * From map coordinates to pixels.
 *
 * @param perX pixels a map unit to the right
 * @param perY pixels a map unit up
 * @param symbols by how much symbols are larger than the standard's
 */
record View(int width, int height, double minX, double maxY, double perX, double perY, double symbols) {

    /** A simpler line may lie this far beside the true one, in pixels. */
    private static final double TOLERANCE_PX = 0.5;

    /** Widest symbol and label that may reach into the picture from features outside it, pixels. */
    private static final double REACH_PX = 48;

    static View of(MapRequest request) {
        Envelope box = request.box();
        return new View(
                request.width(),
                request.height(),
                box.getMinX(),
                box.getMaxY(),
                request.width() / box.getWidth(),
                request.height() / box.getHeight(),
                request.symbolScale());
    }

    /** What may show in the picture, symbols and labels of what lies outside it among them. */
    Envelope reach() {
        return reaching(REACH_PX * symbols);
    }

    /** What may show in the picture if symbols reach so many pixels beyond their features. */
    Envelope reaching(double pixels) {
        Envelope box = new Envelope(minX, minX + width / perX, maxY - height / perY, maxY);
        box.expandBy(pixels / perX, pixels / perY);
        return box;
    }

    /** The shape in as much detail as can be seen. */
    Paths seen(MapShape shape) {
        return shape.generalised(TOLERANCE_PX / Math.max(perX, perY));
    }

    double offsetX(MapShape shape) {
        return (shape.originX() - minX) * perX;
    }

    double offsetY(MapShape shape) {
        return (maxY - shape.originY()) * perY;
    }

    /** One path in pixels. */
    void trace(MapShape shape, Paths paths, int path, Line line) {
        line.clear();
        double offsetX = offsetX(shape);
        double offsetY = offsetY(shape);
        float[] xy = paths.xy();
        for (int i = paths.start(path); i < paths.ends()[path]; i++) {
            line.add((float) (xy[2 * i] * perX + offsetX), (float) (offsetY - xy[2 * i + 1] * perY));
        }
    }

    /** Whether the shape lies so near to the picture that nothing is saved by cutting it. */
    boolean holdsNearly(MapShape shape) {
        double reach = Math.max(width, height);
        return reaching(reach).contains(new Envelope(shape.minX(), shape.maxX(), shape.minY(), shape.maxY()));
    }
}
