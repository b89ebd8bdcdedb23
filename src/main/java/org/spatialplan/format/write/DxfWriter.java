package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.gdal.OwnDrawing;
import org.spatialplan.geo.Crs;

/**
 * Writes a drawing as DXF of AutoCAD 2000 (AC1015), after Autodesk's DXF Reference: closed polylines, open ones, points,
 * and names as texts in the middle of an outline. The unit is the metre; x is the easting. Text is in GBK, as the file's
 * code page says. A drawing knows no holes: they are outlines within an outline. Not thread-safe; the stream stays open.
 */
public final class DxfWriter {

    /** Decimals of a coordinate: 0.1 mm. */
    private static final int DECIMALS = 4;

    private static final double MIN_TEXT_M = 0.5;
    private static final double MAX_TEXT_M = 50;
    /** The height of a text, of the shorter side of its outline's box. */
    private static final double TEXT_SHARE = 0.08;

    private final DxfGroups out;

    /** A writer into a stream. */
    public DxfWriter(OutputStream out) {
        this.out = new DxfGroups(out);
    }

    /** A layer, whose name is in ASCII. */
    public record Layer(String name, Colour colour) {}

    /** Colours by their index in every AutoCAD. */
    public enum Colour {
        OF_LAYER(256),
        RED(1),
        YELLOW(2),
        GREEN(3),
        BLUE(5),
        /** Black on white paper. */
        WHITE(7),
        GREY(8);

        private final int index;

        Colour(int index) {
            this.index = index;
        }

        int index() {
            return index;
        }
    }

    /**
     * Writes all that stands before the shapes.
     *
     * @param system of the coordinates, which the file names so that it can be sent back
     * @param layers the first holds the grounds
     * @param extent of all shapes; empty if it is not known
     * @throws IOException if the stream cannot be written
     */
    public void head(Crs system, List<Layer> layers, Envelope extent) throws IOException {
        OwnDrawing mark = new OwnDrawing(system, layers.get(0).name());
        new DxfFrame(out).head(mark, layers, extent);
    }

    /**
     * Writes a shape with the name in its middle.
     *
     * @param name empty for none
     * @param shape in metres, easting as x
     * @throws IOException if the stream cannot be written
     */
    public void add(Layer layer, Colour colour, String name, Geometry shape) throws IOException {
        shape(layer, colour, shape);
        if (!name.isBlank() && !shape.isEmpty()) {
            text(layer, colour, name, shape);
        }
    }

    private void shape(Layer layer, Colour colour, Geometry shape) throws IOException {
        if (shape.isEmpty()) {
            return;
        }
        if (shape instanceof Polygon area) {
            polyline(layer, colour, area.getExteriorRing(), true);
            for (int i = 0; i < area.getNumInteriorRing(); i++) {
                polyline(layer, colour, area.getInteriorRingN(i), true);
            }
        } else if (shape instanceof LineString line) {
            polyline(layer, colour, line, false);
        } else if (shape instanceof Point point) {
            entity("POINT", layer, colour);
            out.text(100, "AcDbPoint");
            place(10, point.getCoordinate());
            out.number(30, 0);
        } else {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                shape(layer, colour, shape.getGeometryN(i));
            }
        }
    }

    private void polyline(Layer layer, Colour colour, LineString line, boolean closed) throws IOException {
        Coordinate[] points = line.getCoordinates();
        int count = closed ? points.length - 1 : points.length;
        entity("LWPOLYLINE", layer, colour);
        out.text(100, "AcDbPolyline");
        out.number(90, count);
        out.number(70, closed ? 1 : 0);
        for (int i = 0; i < count; i++) {
            place(10, points[i]);
        }
    }

    private void text(Layer layer, Colour colour, String text, Geometry shape) throws IOException {
        Geometry largest = largest(shape);
        Envelope box = largest.getEnvelopeInternal();
        Coordinate middle = largest.getInteriorPoint().getCoordinate();
        double height =
                Math.min(MAX_TEXT_M, Math.max(MIN_TEXT_M, TEXT_SHARE * Math.min(box.getWidth(), box.getHeight())));
        entity("TEXT", layer, colour);
        out.text(100, "AcDbText");
        place(10, middle);
        out.number(30, 0);
        out.decimal(40, height, 2);
        out.words(1, text);
        out.number(72, 1);
        place(11, middle);
        out.number(31, 0);
        out.text(100, "AcDbText");
        out.number(73, 2);
    }

    private static Geometry largest(Geometry shape) {
        Geometry largest = shape.getGeometryN(0);
        for (int i = 1; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part.getArea() > largest.getArea()) {
                largest = part;
            }
        }
        return largest;
    }

    private void entity(String type, Layer layer, Colour colour) throws IOException {
        out.text(0, type);
        out.handle(5);
        out.text(330, DxfFrame.MODEL);
        out.text(100, "AcDbEntity");
        out.text(8, layer.name());
        if (colour != Colour.OF_LAYER) {
            out.number(62, colour.index());
        }
    }

    private void place(int code, Coordinate point) throws IOException {
        out.decimal(code, point.x, DECIMALS);
        out.decimal(code + 10, point.y, DECIMALS);
    }

    /**
     * Writes all that stands after the shapes.
     *
     * @throws IOException if the stream cannot be written
     */
    public void end() throws IOException {
        new DxfFrame(out).end();
        out.flush();
    }
}
