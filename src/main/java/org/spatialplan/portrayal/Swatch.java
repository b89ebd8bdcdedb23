package org.spatialplan.portrayal;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.geometry.MapGeometry;
import org.spatialplan.portrayal.geometry.MapShape;
import org.spatialplan.portrayal.raster.Brush;
import org.spatialplan.portrayal.raster.Canvas;
import org.spatialplan.portrayal.style.Drawing;
import org.spatialplan.portrayal.style.DrawingRule;

/** Draws the sign of one rule: its own symbols on a sample, without the rules that draw together with it. */
final class Swatch {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final DrawingRule rule;
    private final Canvas canvas;
    private final ShapePainter painter;
    /** Pixels of the canvas in a pixel of the standard. */
    private final double density;

    private Swatch(DrawingRule rule, Canvas canvas, double pixelMm) {
        Envelope box = new Envelope(0, canvas.width(), 0, canvas.height());
        MapRequest request =
                MapRequest.of(canvas.width(), canvas.height(), box, Crs.CRS84).withPixelMm(pixelMm);
        this.rule = rule;
        this.canvas = canvas;
        this.painter = new ShapePainter(View.of(request), new Brush(canvas));
        this.density = request.symbolScale();
    }

    /**
     * Draws the sign on a transparent canvas.
     *
     * @param width of the canvas, pixels
     * @param height of the canvas, pixels
     * @param pixelMm width of a pixel in mm
     */
    static Canvas draw(DrawingRule rule, int width, int height, double pixelMm) {
        Canvas canvas = new Canvas(width, height);
        Swatch swatch = new Swatch(rule, canvas, pixelMm);
        rule.drawings().forEach(swatch::draw);
        return canvas;
    }

    private void draw(Drawing drawing) {
        MapGeometry sample = MapGeometry.of(List.of(sample(drawing)), Crs.CRS84, Crs.CRS84);
        MapShape shape = sample.shape(0);
        if (drawing instanceof Drawing.Fill fill) {
            painter.fill(fill, null, shape);
        } else if (drawing instanceof Drawing.Stroke stroke) {
            painter.stroke(stroke, null, shape);
        } else if (drawing instanceof Drawing.Mark mark) {
            painter.mark(mark, null, sample, 0, (x, y, reach) -> {});
        }
    }

    private Geometry sample(Drawing drawing) {
        double width = canvas.width();
        double height = canvas.height();
        if (drawing instanceof Drawing.Mark) {
            return FACTORY.createPoint(new Coordinate(width / 2, height / 2));
        }
        double edge = 2.5 * density;
        boolean area = rule.drawings().stream().anyMatch(Drawing.Fill.class::isInstance);
        return area
                ? FACTORY.toGeometry(new Envelope(edge, width - edge, edge, height - edge))
                : FACTORY.createLineString(new Coordinate[] {
                    new Coordinate(2 * density, height * 0.3),
                    new Coordinate(width * 0.35, height * 0.65),
                    new Coordinate(width * 0.65, height * 0.35),
                    new Coordinate(width - 2 * density, height * 0.7)
                });
    }
}
