package org.spatialplan.ogc.wms;

import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.spatialplan.portrayal.geometry.MarkPlace;
import org.spatialplan.portrayal.style.Drawing;
import org.spatialplan.portrayal.style.DrawingRule;

/**
 * How far a pixel is from what is drawn of a feature. Strokes reach half their width beyond the geometry, marks half their
 * size. Immutable and thread-safe.
 *
 * @param perSymbolPixel pixels of the map for one of the style, which is 0.28 mm wide
 */
record SymbolReach(double perSymbolPixel) {

    /** The largest reach in pixels of the style: that of a mark of 128 pixels. */
    static final double MAX = 64;

    /** The largest reach in pixels of the map. */
    double most() {
        return MAX * perSymbolPixel;
    }

    /**
     * Returns the distance in pixels of the map; 0 under a symbol.
     *
     * @param rules those that draw the feature
     * @param shape the feature's geometry in pixels of the map
     * @param pixel the middle of the pixel
     */
    double distance(List<DrawingRule> rules, SimpleFeature row, Geometry shape, Point pixel) {
        double nearest = shape.distance(pixel);
        for (DrawingRule rule : rules) {
            for (Drawing drawing : rule.drawings()) {
                nearest = Math.min(nearest, distance(drawing, row, shape, pixel));
            }
        }
        return Math.max(0, nearest);
    }

    private double distance(Drawing drawing, SimpleFeature row, Geometry shape, Point pixel) {
        if (drawing instanceof Drawing.Stroke stroke) {
            return shape.distance(pixel) - half(Math.min(stroke.width().of(row), 2 * MAX));
        }
        if (drawing instanceof Drawing.Mark mark) {
            return distance(mark, row, shape, pixel);
        }
        return Double.POSITIVE_INFINITY;
    }

    private double distance(Drawing.Mark mark, SimpleFeature row, Geometry shape, Point pixel) {
        Coordinate moved = new Coordinate(
                pixel.getX() - perSymbolPixel * mark.displacement().x().of(row),
                pixel.getY() + perSymbolPixel * mark.displacement().y().of(row));
        Optional<Geometry> place = shape.getDimension() == 0
                ? Optional.of(shape)
                : Optional.ofNullable(MarkPlace.of(shape)).map(shape.getFactory()::createPoint);
        return place.map(at -> at.distance(shape.getFactory().createPoint(moved)))
                        .orElse(Double.POSITIVE_INFINITY)
                - half(Math.min(size(mark, row), 2 * MAX));
    }

    /** The diameter of the circle about a mark with its outline. */
    private static double size(Drawing.Mark mark, SimpleFeature row) {
        boolean round = mark.shapes().stream().allMatch(shape -> shape.name().equals("circle"));
        double outline = mark.shapes().stream()
                .flatMap(shape -> shape.stroke().stream())
                .mapToDouble(stroke -> stroke.width().of(row))
                .max()
                .orElse(0);
        return mark.size().of(row) * (round ? 1 : Math.sqrt(2)) + outline;
    }

    private double half(double length) {
        return length / 2 * perSymbolPixel;
    }
}
