package org.spatialplan.portrayal;

import org.locationtech.jts.geom.Envelope;
import org.spatialplan.portrayal.geometry.MapShape;
import org.spatialplan.portrayal.geometry.Paths;
import org.spatialplan.portrayal.raster.Line;

/**
 * Converts map coordinates to pixels.
 *
 * @param perX pixels a map unit to the right
 * @param perY pixels a map unit up
 * @param symbols factor of the size of symbols against the standard's
 */
record View(int width, int height, double minX, double maxY, double perX, double perY, double symbols) {

    /** The largest distance of a simplified line from the true one, in pixels. */
    private static final double TOLERANCE_PX = 0.5;

    /** The widest symbol and label that may extend into the picture from features outside it, in pixels. */
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

    /** Returns the box of what may be visible in the picture, including symbols and labels of features outside it. */
    Envelope reach() {
        return reaching(REACH_PX * symbols);
    }

    /** Returns the box of what may be visible if symbols extend a number of pixels beyond their features. */
    Envelope reaching(double pixels) {
        Envelope box = new Envelope(minX, minX + width / perX, maxY - height / perY, maxY);
        box.expandBy(pixels / perX, pixels / perY);
        return box;
    }

    /** Returns the shape in the visible detail. */
    Paths seen(MapShape shape) {
        return shape.generalised(TOLERANCE_PX / Math.max(perX, perY));
    }

    double offsetX(MapShape shape) {
        return (shape.originX() - minX) * perX;
    }

    double offsetY(MapShape shape) {
        return (maxY - shape.originY()) * perY;
    }

    /** Converts one path to pixels. */
    void trace(MapShape shape, Paths paths, int path, Line line) {
        line.clear();
        double offsetX = offsetX(shape);
        double offsetY = offsetY(shape);
        float[] xy = paths.xy();
        for (int i = paths.start(path); i < paths.ends()[path]; i++) {
            line.add((float) (xy[2 * i] * perX + offsetX), (float) (offsetY - xy[2 * i + 1] * perY));
        }
    }

    /** Tests whether the shape is so close to the picture that cutting it saves nothing. */
    boolean holdsNearly(MapShape shape) {
        double reach = Math.max(width, height);
        return reaching(reach).contains(new Envelope(shape.minX(), shape.maxX(), shape.minY(), shape.maxY()));
    }
}
