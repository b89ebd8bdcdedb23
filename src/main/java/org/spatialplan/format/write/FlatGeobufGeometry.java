package org.spatialplan.format.write;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * Encodes geometries for FlatGeobuf, x before y, each with its type. The library's own encoder omits the type, which
 * GDAL needs for files with several types, and does not support collections.
 */
final class FlatGeobufGeometry {

    private final FlatBufferBuilder builder;

    FlatGeobufGeometry(FlatBufferBuilder builder) {
        this.builder = builder;
    }

    static int type(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case Geometry.TYPENAME_POINT -> GeometryType.Point;
            case Geometry.TYPENAME_MULTIPOINT -> GeometryType.MultiPoint;
            case Geometry.TYPENAME_LINESTRING, Geometry.TYPENAME_LINEARRING -> GeometryType.LineString;
            case Geometry.TYPENAME_MULTILINESTRING -> GeometryType.MultiLineString;
            case Geometry.TYPENAME_POLYGON -> GeometryType.Polygon;
            case Geometry.TYPENAME_MULTIPOLYGON -> GeometryType.MultiPolygon;
            default -> GeometryType.GeometryCollection;
        };
    }

    /**
     * Encodes a geometry.
     *
     * @param xy easting or longitude as x
     * @return its position in the buffer
     */
    int encode(Geometry xy) {
        return isOfParts(xy) ? parts(xy) : coordinates(xy);
    }

    private static boolean isOfParts(Geometry xy) {
        return xy instanceof MultiPolygon || type(xy) == GeometryType.GeometryCollection;
    }

    private int parts(Geometry collection) {
        int[] places = new int[collection.getNumGeometries()];
        for (int i = 0; i < places.length; i++) {
            places[i] = encode(collection.getGeometryN(i));
        }
        int parts = org.wololo.flatgeobuf.generated.Geometry.createPartsVector(builder, places);
        org.wololo.flatgeobuf.generated.Geometry.startGeometry(builder);
        org.wololo.flatgeobuf.generated.Geometry.addType(builder, type(collection));
        org.wololo.flatgeobuf.generated.Geometry.addParts(builder, parts);
        return org.wololo.flatgeobuf.generated.Geometry.endGeometry(builder);
    }

    private int coordinates(Geometry xy) {
        List<Coordinate[]> runs = runs(xy);
        int ends = runs.size() > 1 ? org.wololo.flatgeobuf.generated.Geometry.createEndsVector(builder, ends(runs)) : 0;
        int vector = org.wololo.flatgeobuf.generated.Geometry.createXyVector(builder, flat(runs));
        org.wololo.flatgeobuf.generated.Geometry.startGeometry(builder);
        if (ends != 0) {
            org.wololo.flatgeobuf.generated.Geometry.addEnds(builder, ends);
        }
        org.wololo.flatgeobuf.generated.Geometry.addXy(builder, vector);
        org.wololo.flatgeobuf.generated.Geometry.addType(builder, type(xy));
        return org.wololo.flatgeobuf.generated.Geometry.endGeometry(builder);
    }

    /**
     * The coordinates of a geometry in pieces: the rings of an area, each line of several lines, else all in one piece.
     */
    private static List<Coordinate[]> runs(Geometry xy) {
        List<Coordinate[]> runs = new ArrayList<>();
        if (xy instanceof Polygon polygon) {
            runs.add(polygon.getExteriorRing().getCoordinates());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                runs.add(polygon.getInteriorRingN(i).getCoordinates());
            }
        } else if (xy instanceof GeometryCollection several && several.getGeometryN(0) instanceof LineString) {
            for (int i = 0; i < several.getNumGeometries(); i++) {
                runs.add(several.getGeometryN(i).getCoordinates());
            }
        } else {
            runs.add(xy.getCoordinates());
        }
        return runs;
    }

    private static long[] ends(List<Coordinate[]> runs) {
        long[] ends = new long[runs.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += runs.get(i).length;
            ends[i] = end;
        }
        return ends;
    }

    private static double[] flat(List<Coordinate[]> runs) {
        double[] xy = new double[2 * runs.stream().mapToInt(run -> run.length).sum()];
        int at = 0;
        for (Coordinate[] run : runs) {
            for (Coordinate coordinate : run) {
                xy[at++] = coordinate.x;
                xy[at++] = coordinate.y;
            }
        }
        return xy;
    }
}
