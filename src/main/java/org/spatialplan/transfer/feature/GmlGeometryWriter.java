package org.spatialplan.transfer.feature;

import java.io.IOException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.feature.FeatureType.GeometryKind;

/**
 * Geometries as GML, in the axis order of the frame. Layers of lines and of areas are written as gml:MultiCurve and
 * gml:MultiSurface throughout, so that a property has one type; everything else as what it is. A position that repeats the one
 * before it, to the last decimal written, is left out: a ring with such positions is not simple to readers that compare them.
 * In GML 3.2 every geometry has an identifier made of its feature's. Not thread-safe.
 */
public final class GmlGeometryWriter {

    private static final int LEAST_OF_RING = 4;
    private static final int LEAST_OF_LINE = 2;
    private final GmlVersion version;
    private final OutputFrame frame;
    private final Utf8Output out;
    private final int decimals;
    private final double unit;
    private String owner;
    private int part;

    public GmlGeometryWriter(GmlVersion version, OutputFrame frame, Utf8Output out) {
        this.version = version;
        this.frame = frame;
        this.out = out;
        this.decimals = frame.decimals();
        this.unit = Math.pow(10, decimals);
    }

    /** @param xy in the frame's system, easting or longitude as x @param gmlId of the feature */
    public void write(Geometry xy, GeometryKind kind, String gmlId) throws IOException {
        owner = gmlId;
        part = 0;
        if (kind == GeometryKind.SURFACE || kind == GeometryKind.CURVE) {
            collection(xy, true);
        } else {
            single(xy, true);
        }
    }

    private void single(Geometry xy, boolean outermost) throws IOException {
        if (xy instanceof Point point) {
            point(point, outermost);
        } else if (xy instanceof LineString line) {
            line(line, outermost);
        } else if (xy instanceof Polygon polygon) {
            polygon(polygon, outermost);
        } else {
            collection(xy, outermost);
        }
    }

    private void point(Point point, boolean outermost) throws IOException {
        open("Point", outermost);
        out.ascii("<gml:pos>");
        position(point.getCoordinateSequence(), 0);
        out.ascii("</gml:pos></gml:Point>");
    }

    private void line(LineString line, boolean outermost) throws IOException {
        open("LineString", outermost);
        posList(line);
        out.ascii("</gml:LineString>");
    }

    private void polygon(Polygon polygon, boolean outermost) throws IOException {
        open("Polygon", outermost);
        out.ascii("<gml:exterior><gml:LinearRing>");
        posList(polygon.getExteriorRing());
        out.ascii("</gml:LinearRing></gml:exterior>");
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.ascii("<gml:interior><gml:LinearRing>");
            posList(polygon.getInteriorRingN(i));
            out.ascii("</gml:LinearRing></gml:interior>");
        }
        out.ascii("</gml:Polygon>");
    }

    private void collection(Geometry xy, boolean outermost) throws IOException {
        Names names = Names.of(xy);
        open(names.collection, outermost);
        for (int i = 0; i < xy.getNumGeometries(); i++) {
            out.ascii("<gml:").ascii(names.member).ascii('>');
            single(xy.getGeometryN(i), false);
            out.ascii("</gml:").ascii(names.member).ascii('>');
        }
        out.ascii("</gml:").ascii(names.collection).ascii('>');
    }

    private void open(String element, boolean outermost) throws IOException {
        out.ascii("<gml:").ascii(element);
        if (version == GmlVersion.V3_2) {
            out.ascii(" gml:id=\"").text(owner).ascii(".g").number(part++).ascii('"');
        }
        if (outermost) {
            out.ascii(" srsName=\"");
            XmlEscape.write(frame.srsName(), out);
            out.ascii("\" srsDimension=\"2\"");
        }
        out.ascii('>');
    }

    private void posList(LineString line) throws IOException {
        CoordinateSequence sequence = line.getCoordinateSequence();
        int least = line instanceof LinearRing ? LEAST_OF_RING : LEAST_OF_LINE;
        out.ascii("<gml:posList>");
        int written = 0;
        for (int i = 0; i < sequence.size(); i++) {
            boolean needed = written + sequence.size() - i <= least;
            if (i > 0 && !needed && repeats(sequence, i)) {
                continue;
            }
            if (i > 0) {
                out.ascii(' ');
            }
            position(sequence, i);
            written++;
        }
        out.ascii("</gml:posList>");
    }

    /** Whether a position would be written as the one before it. */
    private boolean repeats(CoordinateSequence sequence, int i) {
        return Math.round(sequence.getX(i) * unit) == Math.round(sequence.getX(i - 1) * unit)
                && Math.round(sequence.getY(i) * unit) == Math.round(sequence.getY(i - 1) * unit);
    }

    private void position(CoordinateSequence sequence, int i) throws IOException {
        double x = sequence.getX(i);
        double y = sequence.getY(i);
        boolean northFirst = frame.northFirst();
        out.number(northFirst ? y : x, decimals).ascii(' ').number(northFirst ? x : y, decimals);
    }

    private enum Names {
        POINTS("MultiPoint", "pointMember"),
        CURVES("MultiCurve", "curveMember"),
        SURFACES("MultiSurface", "surfaceMember"),
        ANY("MultiGeometry", "geometryMember");

        private final String collection;
        private final String member;

        Names(String collection, String member) {
            this.collection = collection;
            this.member = member;
        }

        static Names of(Geometry xy) {
            if (xy.getClass() == GeometryCollection.class) {
                return ANY;
            }
            return switch (xy.getDimension()) {
                case 0 -> POINTS;
                case 1 -> CURVES;
                default -> SURFACES;
            };
        }
    }
}
