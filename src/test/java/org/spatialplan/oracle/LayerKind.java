package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Kinds of layer: what lies where, in metres about 0, 0, some 400 m wide. One geometry a feature. */
enum LayerKind {
    SINGLE(p -> List.of(compact(p, p.place(40), p.whole(60, 200)))),
    MULTI_PART(p -> List.of(multiPart(p), multiPart(p))),
    LINES(p -> List.of(
            zigzag(p),
            Pencil.together(zigzag(p), Pencil.line(p.place(150), p.place(150))),
            Pencil.line(-150, 0, 0, 0, 150, 50))),
    POINTS(p -> List.of(
            Pencil.point(p.place(150)),
            Pencil.together(Pencil.point(p.place(150)), Pencil.point(p.place(150)), Pencil.point(p.place(150))),
            Pencil.point(Pencil.at(0, 0)))),
    NESTED(p -> List.of(
            Pencil.box(-200, -150, 200, 150),
            Pencil.box(-100, -100, 100, 100),
            Pencil.box(-100, -50, p.whole(-50, 50), 100))),
    ADJOINING(LayerKind::adjoining),
    OVERLAPPING(p -> List.of(
            compact(p, p.place(60), 150), compact(p, p.place(60), 150), compact(p, p.place(60), p.whole(50, 150)))),
    DOUBLED(LayerKind::doubled),
    HOLES_WITH_ISLANDS(p -> {
        Polygon hole = p.chance(0.5) ? Pencil.box(-100, -80, 100, 80) : p.star(Pencil.at(0, 0), 9, 110, 0.4);
        Polygon ring = Pencil.holed(Pencil.box(-200, -150, 200, 150), hole);
        Geometry island = p.star(Pencil.at(0, 0), 7, 40, 0.3);
        return p.chance(0.5) ? List.of(ring, island) : List.of(Pencil.together(ring, island));
    }),
    OBTUSE_VALLEYS(p -> {
        int depth = p.whole(2, 60);
        int from = p.whole(-80, 0);
        return List.of(
                Pencil.polygon(-200, -100, 200, -100, 200, 0, p.whole(10, 80), -depth, from, -depth - 1, -200, 0),
                Pencil.polygon(-200, 200, 0, 200 - p.whole(1, 20), 200, 200, 100, 300, -100, 300));
    }),
    FAR_PARTS(p -> {
        int away = p.oneOf(3_000, 12_000, 40_000);
        return List.of(
                Pencil.together(
                        compact(p, Pencil.at(0, 0), 120),
                        compact(p, Pencil.at(away, away / 8), 120),
                        compact(p, Pencil.at(away / 3, away / 2), 60)),
                Pencil.together(compact(p, Pencil.at(200, 80), 80), compact(p, Pencil.at(-away / 2, 0), 100)));
    }),
    /** Of one dimension each: an import refuses what mixes them. */
    COLLECTIONS(p -> List.of(
            Pencil.FACTORY.createGeometryCollection(new Geometry[] {
                compact(p, p.place(60), 100), Pencil.box(50, -50, 150, 50), Pencil.box(100, 0, 200, 100)
            }),
            Pencil.FACTORY.createGeometryCollection(new Geometry[] {zigzag(p), Pencil.line(-100, -100, 75, 0)}),
            Pencil.FACTORY.createGeometryCollection(
                    new Geometry[] {Pencil.point(p.place(200)), Pencil.point(p.place(200))}))),
    THERE_AND_BACK(p -> {
        Coordinate a = p.place(150);
        Coordinate b = p.place(150);
        Coordinate c = p.place(150);
        return List.of(
                Pencil.line(a, b, c, b.copy(), a.copy()),
                Pencil.line(-150, 20, 150, 20, -50, 20),
                compact(p, p.place(80), 90));
    }),
    MANY_SMALL_PARTS(p -> {
        List<Geometry> parts = new ArrayList<>();
        int side = p.whole(5, 10);
        for (int i = 0; i < side * side; i++) {
            parts.add(Pencil.square(Pencil.at(i % side * 30 - 15 * side, i / side * 30 - 15 * side), p.whole(5, 29)));
        }
        return List.of(Pencil.together(parts), compact(p, p.place(100), 60));
    }),
    MANY_VERTICES(p -> List.of(
            p.star(Pencil.at(0, 0), p.whole(130, 300), 200, 0.3), p.star(p.place(100), p.whole(129, 180), 120, 0.1)));

    private final Function<Pencil, List<? extends Geometry>> drawn;

    LayerKind(Function<Pencil, List<? extends Geometry>> drawn) {
        this.drawn = drawn;
    }

    List<? extends Geometry> draw(Pencil pencil) {
        return drawn.apply(pencil);
    }

    static Polygon compact(Pencil p, Coordinate middle, double radius) {
        return switch (p.whole(0, 3)) {
            case 0 -> Pencil.square(middle, 2 * radius);
            case 1 -> Pencil.box(middle.x - radius, middle.y - radius / 2, middle.x + radius, middle.y + radius / 2);
            case 2 -> p.star(middle, p.whole(5, 12), radius, 0.4);
            default ->
                Pencil.polygon(
                        middle.x - radius,
                        middle.y - radius,
                        middle.x + radius,
                        middle.y - radius,
                        middle.x + radius,
                        middle.y,
                        middle.x,
                        middle.y,
                        middle.x,
                        middle.y + radius,
                        middle.x - radius,
                        middle.y + radius);
        };
    }

    private static Geometry multiPart(Pencil p) {
        int count = p.whole(2, 5);
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(compact(p, Pencil.at(-200 + 110 * i, p.whole(-120, 120)), p.whole(10, 50)));
        }
        return Pencil.together(parts);
    }

    private static Geometry zigzag(Pencil p) {
        int count = p.whole(2, 6);
        Coordinate[] vertices = new Coordinate[count + 1];
        for (int i = 0; i <= count; i++) {
            vertices[i] = Pencil.at(-150 + 300.0 * i / count, p.whole(-100, 100));
        }
        return Pencil.line(vertices);
    }

    /** Two by two about the middle, whose edges have the same vertices or not. */
    private static List<Geometry> adjoining(Pencil p) {
        int x = p.whole(-40, 40);
        int split = p.whole(-20, 20);
        return List.of(
                Pencil.polygon(-150, -100, x, -100, x, 0, -150, 0),
                Pencil.polygon(x, -100, 150, -100, 150, 0, x, 0),
                p.chance(0.5)
                        ? Pencil.polygon(-150, 0, x, 0, x, 100, -150, 100)
                        : Pencil.polygon(-150, 0, x, 0, x, 50 + split, x, 100, -150, 100),
                Pencil.polygon(x, 0, 150, 0, 150, 100, x, 100));
    }

    private static List<Geometry> doubled(Pencil p) {
        Polygon one = compact(p, p.place(40), p.whole(60, 180));
        Geometry other = p.chance(0.5) ? one.copy() : one.reverse();
        return List.of(one, other, compact(p, p.place(100), 50));
    }
}
