package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/** Kinds of ground, laid about a drawn layer, in metres. */
enum GroundKind {
    SQUARE(s -> Pencil.square(s.pencil().place(200), s.pencil().whole(10, 200))),
    STRIP(s -> {
        Coordinate at = s.pencil().place(150);
        return Pencil.box(at.x - 300, at.y, at.x + 300, at.y + s.pencil().whole(1, 8));
    }),
    STAR(s -> s.pencil().star(s.pencil().place(150), s.pencil().whole(5, 12), 120, 0.6)),
    MANY_VERTICES(s -> s.pencil().star(s.pencil().place(100), s.pencil().whole(60, 160), 150, 0.3)),
    ACUTE(s -> {
        Coordinate at = s.pencil().place(150);
        return Pencil.polygon(at.x, at.y, at.x + 250, at.y + 5, at.x + 250, at.y + 20);
    }),
    OBTUSE(s -> {
        Coordinate at = s.pencil().place(150);
        return Pencil.polygon(
                at.x - 150, at.y, at.x, at.y + s.pencil().whole(1, 10), at.x + 150, at.y, at.x, at.y - 80);
    }),
    HOLED(s -> {
        Coordinate at = s.pencil().place(120);
        return Pencil.holed(Pencil.square(at, 200), Pencil.square(at, s.pencil().whole(20, 190)));
    }),
    MANY_HOLES(s -> {
        Coordinate at = s.pencil().place(80);
        List<Polygon> holes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            holes.add(Pencil.square(
                    Pencil.at(at.x + i % 3 * 60 - 60, at.y + i / 3 * 60 - 60),
                    s.pencil().whole(10, 50)));
        }
        return Pencil.holed(Pencil.square(at, 200), holes.toArray(Polygon[]::new));
    }),
    HOLE_ROUND_A_PART(s -> {
        Envelope hole = grown(s.part(), s.pencil().whole(1, 20));
        Envelope shell = new Envelope(hole);
        shell.expandBy(s.pencil().whole(5, 60));
        return Pencil.holed(Pencil.box(shell), Pencil.box(hole));
    }),
    MULTI_PART(s -> Pencil.together(
            Pencil.square(Pencil.at(-120, s.pencil().whole(-100, 100)), 90),
            Pencil.square(Pencil.at(0, s.pencil().whole(-100, 100)), 90),
            Pencil.square(Pencil.at(120, s.pencil().whole(-100, 100)), 90))),
    WIDE_MULTI_PART(s -> {
        int away = s.pencil().oneOf(80_000, 20_000, -60_000);
        return Pencil.together(
                Pencil.square(s.pencil().place(100), s.pencil().whole(20, 300)),
                Pencil.square(Pencil.at(away, away / 10.0), s.pencil().whole(10, 400)));
    }),
    ROUND_A_PART(s -> Pencil.box(grown(s.part(), s.pencil().whole(1, 15)))),
    ROUND_A_FEATURE(s -> Pencil.box(grown(s.feature(), s.pencil().whole(1, 15)))),
    ROUND_ALL(s -> {
        Envelope box = s.box();
        box.expandBy(s.pencil().whole(1, 50));
        return Pencil.box(box);
    }),
    INSIDE(s -> Pencil.square(s.inside(), s.pencil().oneOf(2, 10, 30))),
    IN_A_HOLE(s -> {
        for (Polygon polygon : s.polygons()) {
            if (polygon.getNumInteriorRing() > 0) {
                Coordinate in = Pencil.polygon(
                                List.of(polygon.getInteriorRingN(0).getCoordinates()))
                        .getInteriorPoint()
                        .getCoordinate();
                return Pencil.square(in, s.pencil().whole(4, 160));
            }
        }
        return Pencil.square(Pencil.at(0, 0), s.pencil().whole(4, 160));
    }),
    ALL_OF_A_HOLE(s -> {
        for (Polygon polygon : s.polygons()) {
            if (polygon.getNumInteriorRing() > 0) {
                return Pencil.FACTORY.createPolygon(
                        polygon.getInteriorRingN(0).copy().getCoordinates());
            }
        }
        return Pencil.square(s.vertex(), 50);
    }),
    SLIVER_BELOW_CONTACT(s ->
            Surroundings.onEdge(s.outerEdge(), 0, 1, 40).union(Surroundings.onEdge(s.outerEdge(), 0.2, 0.6, -0.0003))),
    SLIVER_ON_EDGE(s -> Surroundings.onEdge(s.outerEdge(), 0.1, 0.9, -s.pencil().oneOf(0.003, 0.02, 0.2))),
    SLIVER_ACROSS_EDGE(s -> {
        LineSegment edge = s.outerEdge();
        return Pencil.polygon(List.of(
                edge.pointAlongOffset(0.1, -s.pencil().oneOf(0.02, 0.5, 1.0)),
                edge.pointAlongOffset(0.9, -0.02),
                edge.pointAlongOffset(0.9, 25),
                edge.pointAlongOffset(0.1, 25)));
    }),
    NEEDLE(s -> {
        Coordinate in = s.inside();
        Coordinate out = s.pencil().place(300);
        return Pencil.polygon(in.x, in.y, out.x, out.y, out.x + 2, out.y + 3);
    }),
    OBTUSE_BESIDE(s -> {
        LineSegment edge = s.outerEdge();
        double away = s.pencil().oneOf(0.5, 1.0, 3.0, 20.0);
        return Pencil.polygon(List.of(
                edge.pointAlongOffset(-0.5, away + 3),
                edge.pointAlongOffset(0.5, away),
                edge.pointAlongOffset(1.5, away + 3),
                edge.pointAlongOffset(0.5, away + 60)));
    }),
    SPIRAL(s -> Pencil.spiral(
            s.pencil().place(80), s.pencil().whole(2, 5), s.pencil().whole(5, 15))),
    COMB(s -> {
        Coordinate at = s.pencil().place(60);
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ring.add(Pencil.at(at.x - 180 + 30 * i, at.y + (i % 2 == 0 ? 60 : -50)));
            ring.add(Pencil.at(at.x - 180 + 30 * i + 28, at.y + (i % 2 == 0 ? 60 : -50)));
        }
        ring.add(Pencil.at(at.x + 180, at.y + 80));
        ring.add(Pencil.at(at.x - 180, at.y + 80));
        return Pencil.polygon(ring);
    }),
    OVERLAPPING_COLLECTION(s -> {
        Coordinate at = s.pencil().place(100);
        return Pencil.FACTORY.createGeometryCollection(new Geometry[] {
            Pencil.square(at, 100),
            Pencil.square(Pencil.at(at.x + 50, at.y + 30), 80),
            Pencil.square(Pencil.at(at.x + 250, at.y), 20)
        });
    }),
    AREA_AND_LINE(s -> Pencil.FACTORY.createGeometryCollection(new Geometry[] {
        Pencil.square(s.pencil().place(150), 80),
        Pencil.line(s.pencil().place(250), s.pencil().place(250), s.pencil().place(250))
    })),
    ALL_DIMENSIONS(s -> Pencil.FACTORY.createGeometryCollection(new Geometry[] {
        Pencil.square(s.pencil().place(150), 60),
        Pencil.line(s.pencil().place(250), s.pencil().place(250)),
        Pencil.point(s.pencil().place(200)),
        Pencil.point(s.inside())
    })),
    EQUAL_TO_A_POLYGON(s -> s.polygon().copy()),
    EQUAL_TO_THE_UNION(Surroundings::union),
    REVERSED_POLYGON(s -> s.polygon().reverse()),
    SHARING_AN_EDGE(s -> Surroundings.onEdge(s.outerEdge(), 0, 1, s.pencil().whole(2, 60))),
    SHARING_AN_EDGE_INSIDE(
            s -> Surroundings.onEdge(s.outerEdge(), 0, 1, -s.pencil().whole(1, 20))),
    SHARING_HALF_AN_EDGE(
            s -> Surroundings.onEdge(s.outerEdge(), 0.25, 0.75, s.pencil().whole(2, 60))),
    LONGER_ON_AN_EDGE(
            s -> Surroundings.onEdge(s.outerEdge(), -0.5, 1.5, s.pencil().whole(2, 60))),
    AT_A_VERTEX(s -> {
        Coordinate at = s.vertex();
        int width = s.pencil().whole(2, 50);
        int height = s.pencil().whole(2, 50);
        return Pencil.polygon(at.x, at.y, at.x - width, at.y, at.x - width, at.y - height, at.x, at.y - height);
    }),
    IN_A_CORNER(s -> {
        Polygon polygon = s.polygon();
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        Coordinate in = polygon.getInteriorPoint().getCoordinate();
        return Pencil.polygon(List.of(ring[0].copy(), ring[1].copy(), in));
    }),
    HULL(s -> s.feature().buffer(1, 1).convexHull()),
    HULL_LESS_FEATURE(s -> {
        Polygon polygon = s.polygon();
        Geometry rest = Surroundings.less(Pencil.box(grown(polygon, 10)), polygon);
        return rest.isEmpty() ? polygon : rest;
    }),
    HALF_OF_A_POLYGON(s -> {
        Polygon polygon = s.polygon();
        Envelope half = new Envelope(polygon.getEnvelopeInternal());
        return Surroundings.shared(
                polygon, Pencil.box(half.getMinX(), half.getMinY() - 5, half.centre().x, half.getMaxY() + 5));
    }),
    BELOW_THE_THRESHOLD(s -> Pencil.square(s.inside(), s.pencil().oneOf(0.7, 0.97, 1.2))),
    SMALL_ON_THE_OUTLINE(s -> Pencil.square(s.vertex(), s.pencil().oneOf(1.0, 1.8, 4.0))),
    VERY_LARGE(s -> {
        Coordinate at = s.pencil().place(5_000);
        return Pencil.square(at, 12_000);
    }),
    AWAY(s -> Pencil.square(
            Pencil.at(s.pencil().whole(-9, 9) * 100 + 700, s.pencil().whole(-9, 9) * 100),
            s.pencil().whole(10, 90))),
    LINE_ACROSS(s -> Pencil.line(s.pencil().place(300), s.inside(), s.pencil().place(300))),
    LINE_ON_OUTER_EDGE(s -> {
        LineSegment edge = s.outerEdge();
        return Pencil.line(edge.p0, edge.p1);
    }),
    LINE_ON_PART_OF_EDGE(s -> {
        LineSegment edge = s.outerEdge();
        return Pencil.line(edge.pointAlong(0.2), edge.pointAlong(s.pencil().oneOf(0.5, 0.8, 0.95)));
    }),
    LINE_ON_ANY_EDGE(s -> {
        LineSegment edge = s.edge();
        return Pencil.line(edge.p0, edge.p1);
    }),
    LINE_ON_COMMON_EDGES(s -> {
        Geometry common = Surroundings.less(
                Pencil.together(s.polygons().stream().map(Polygon::getBoundary).toList())
                        .union(),
                s.union().getBoundary());
        return common.getDimension() == 1 && !common.isEmpty() ? common : outline(s.polygon());
    }),
    LINE_ALONG_AN_OUTLINE(s -> outline(s.polygon())),
    THERE_AND_BACK(s -> {
        Coordinate a = s.pencil().place(200);
        Coordinate b = beside(s.inside());
        Coordinate c = s.pencil().place(200);
        return s.pencil().chance(0.5) ? Pencil.line(a, b, a.copy()) : Pencil.line(a, b, c, b.copy());
    }),
    CLOSED_LINE(s -> {
        Coordinate a = s.pencil().place(200);
        return Pencil.line(a, s.pencil().place(200), s.inside(), a.copy());
    }),
    SELF_CROSSING(s -> {
        Coordinate in = s.inside();
        return Pencil.line(in.x - 80, in.y - 60, in.x + 80, in.y + 60, in.x + 80, in.y - 60, in.x - 80, in.y + 60);
    }),
    MULTI_LINE(s -> Pencil.together(
            Pencil.line(s.pencil().place(300), s.pencil().place(300)),
            Pencil.line(s.pencil().place(300), s.pencil().place(300)),
            Pencil.line(s.inside(), s.vertex()))),
    LINE_TO_AN_EDGE(s -> {
        LineSegment edge = s.outerEdge();
        return Pencil.line(edge.pointAlongOffset(0.5, 70), edge.pointAlong(0.5));
    }),
    LINE_INSIDE_TO_THE_OUTLINE(s -> {
        LineSegment edge = s.outerEdge();
        return Pencil.line(
                edge.pointAlong(0.3), edge.pointAlongOffset(0.6, -s.pencil().oneOf(0.5, 3.0, 15.0)));
    }),
    LINE_BESIDE_AN_EDGE(s -> {
        LineSegment edge = s.outerEdge();
        double beside = s.pencil().oneOf(-0.02, -0.003, -0.0002, 0.0002, 0.003, 0.02);
        return Pencil.line(edge.pointAlongOffset(0.1, beside), edge.pointAlongOffset(0.9, beside));
    }),
    POINTS_INSIDE(s -> points(s.inside(), s.inside(), s.pencil().place(250))),
    POINTS_ON_EDGES(s -> points(
            s.edge().pointAlong(0.5),
            s.edge().pointAlong(0.25),
            s.outerEdge().pointAlong(s.pencil().share()))),
    POINTS_ON_VERTICES(s -> points(s.vertex(), s.vertex())),
    POINTS_BESIDE_EDGES(s -> points(
            s.outerEdge().pointAlongOffset(0.4, s.pencil().oneOf(-0.003, 0.003, 0.0003, -0.0003)),
            s.outerEdge().pointAlongOffset(0.4, s.pencil().oneOf(-0.02, 0.5, -4.0))));

    private final Function<Surroundings, Geometry> drawn;

    GroundKind(Function<Surroundings, Geometry> drawn) {
        this.drawn = drawn;
    }

    Geometry draw(Surroundings layer) {
        return drawn.apply(layer);
    }

    private static Geometry outline(Polygon polygon) {
        return Pencil.line(polygon.getExteriorRing().getCoordinates());
    }

    /** Each place once. */
    private static Geometry points(Coordinate... places) {
        List<Geometry> points = new ArrayList<>();
        for (Coordinate place : places) {
            if (points.stream().noneMatch(point -> point.getCoordinate().distance(place) < 0.01)) {
                points.add(Pencil.point(place));
            }
        }
        return Pencil.together(points);
    }

    /** Not the very place: where a line turns back on a point, one may say that it ends there or that it goes on. */
    private static Coordinate beside(Coordinate at) {
        return Pencil.at(at.x + 0.4, at.y + 0.2);
    }

    private static Envelope grown(Geometry geometry, double by) {
        Envelope box = new Envelope(geometry.getEnvelopeInternal());
        box.expandBy(by);
        return box;
    }
}
