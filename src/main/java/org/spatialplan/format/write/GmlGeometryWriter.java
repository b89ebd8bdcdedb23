package org.spatialplan.format.write;

import java.io.IOException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.feature.FeatureType.GeometryKind;

/**
 * Writes geometries as GML in the axis order of the frame. Layers of lines and of areas are always written as
 * gml:MultiCurve and gml:MultiSurface, so that a property has one type; all other geometries keep their type. In GML
 * 3.2 every geometry has an identifier that begins with that of its feature. Not thread-safe.
 *
 * <p>Outer rings run counter-clockwise on the map and inner rings clockwise: the ground is on their left (ISO 19107). A
 * position that equals the one before it to the last decimal is left out, because some readers take rings with such
 * positions for rings that are not simple.
 */
public final class GmlGeometryWriter {

    private static final int MIN_OF_RING = 4;
    private static final int MIN_OF_LINE = 2;
    private final GmlVersion version;
    private final OutputFrame frame;
    private final Utf8Output out;
    private final int decimals;
    private final double unit;
    private String owner;
    private int part;

    /**
     * A writer for one answer.
     *
     * @param version of GML to write
     * @param frame system and axis order of the coordinates
     * @param out receives the elements and stays open
     */
    public GmlGeometryWriter(GmlVersion version, OutputFrame frame, Utf8Output out) {
        this.version = version;
        this.frame = frame;
        this.out = out;
        this.decimals = frame.decimals();
        this.unit = Math.pow(10, decimals);
    }

    /**
     * Writes one geometry.
     *
     * @param xy in the frame's system, easting or longitude as x
     * @param kind of the geometries of the layer
     * @param gmlId identifier of the feature
     * @throws IOException if the stream cannot be written
     */
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
        posList(line.getCoordinateSequence(), false, MIN_OF_LINE);
        out.ascii("</gml:LineString>");
    }

    private void polygon(Polygon polygon, boolean outermost) throws IOException {
        open("Polygon", outermost);
        out.ascii("<gml:exterior><gml:LinearRing>");
        ring(polygon.getExteriorRing(), true);
        out.ascii("</gml:LinearRing></gml:exterior>");
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.ascii("<gml:interior><gml:LinearRing>");
            ring(polygon.getInteriorRingN(i), false);
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
            out.ascii(" gml:id=\"").text(GmlId.ofPart(owner, part++)).ascii('"');
        }
        if (outermost) {
            out.ascii(" srsName=\"");
            XmlEscape.write(frame.srsName(), out);
            out.ascii("\" srsDimension=\"2\"");
        }
        out.ascii('>');
    }

    private void ring(LinearRing ring, boolean counterClockwise) throws IOException {
        CoordinateSequence sequence = ring.getCoordinateSequence();
        posList(sequence, Orientation.isCCW(sequence) != counterClockwise, MIN_OF_RING);
    }

    /**
     * Writes positions.
     *
     * @param least the smallest number of positions; the last one is repeated if there are fewer
     */
    private void posList(CoordinateSequence sequence, boolean reversed, int least) throws IOException {
        int last = sequence.size() - 1;
        int step = reversed ? -1 : 1;
        int written = 0;
        out.ascii("<gml:posList>");
        for (int i = 0; i <= last; i++) {
            int at = reversed ? last - i : i;
            boolean needed = written + last - i < least;
            if (i > 0 && !needed && repeats(sequence, at, at - step)) {
                continue;
            }
            if (i > 0) {
                out.ascii(' ');
            }
            position(sequence, at);
            written++;
        }
        out.ascii("</gml:posList>");
    }

    /** Whether two positions are equal in the decimals that are written. */
    private boolean repeats(CoordinateSequence sequence, int i, int j) {
        return Math.round(sequence.getX(i) * unit) == Math.round(sequence.getX(j) * unit)
                && Math.round(sequence.getY(i) * unit) == Math.round(sequence.getY(j) * unit);
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
