package org.spatialplan.nation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.Grid;

/**
 * Parcels of every kind: plain ones, the same outline again, invalid, missing, broken, far away, lines, points, in several parts, large. Each
 * has an id of its own; their order is drawn from a fixed seed.
 */
final class NationParcels {

    private static final long SEED = 4490;
    private static final int REPEATS = 200;
    private static final int NONE = 40;
    private static final double MILE_M = 1_500;

    private final CityShapes shapes;
    private final UnaryOperator<Geometry> system;
    private final double share;
    private final List<ParcelRow> rows = new ArrayList<>();

    /**
     * @param shapes of which parcels are made
     * @param share of all kinds that is wanted, 0 to 1
     * @param system brings geometries from metres of {@link Grid} to the coordinates of the file
     */
    NationParcels(CityShapes shapes, double share, UnaryOperator<Geometry> system) {
        this.shapes = shapes;
        this.share = share;
        this.system = system;
    }

    /** The rows, in any order. The same geometry is the same bytes. */
    List<ParcelRow> draw() {
        shapes.parcels().subList(0, share(shapes.parcels().size())).forEach(parcel -> add("普通", parcel));
        repeats();
        drawn("蝴蝶结", share(100), this::bowTie);
        drawn("河道", share(8), i -> shapes.rivers().get(i * 3));
        drawn("河岸", 2, i -> shapes.rivers().get(40 + i).buffer(12, 2));
        drawn("点", share(100), i -> shapes.parcels().get(i * 9).getCentroid());
        drawn("飞地", share(20), this::apart);
        drawn("大块", share(6), NationParcels::large);
        drawn("红线", share(20), i -> shapes.polygons().get(40 + i * 3));
        drawn(
                "点群",
                3,
                i -> Grid.FACTORY.createMultiPointFromCoords(
                        shapes.parcels().get(i).getCoordinates()));
        drawn(
                "混合",
                3,
                i -> Grid.FACTORY.createGeometryCollection(
                        new Geometry[] {shapes.parcels().get(i), shapes.rivers().get(i)}));
        nothing();
        broken();
        Collections.shuffle(rows, new Random(SEED));
        return rows;
    }

    private int share(int all) {
        return (int) Math.ceil(all * share);
    }

    private void repeats() {
        for (int i = 0; i < share(REPEATS); i++) {
            ParcelRow first = rows.get(i * 2);
            rows.add(new ParcelRow("重复-" + i, "同 " + first.id(), first.wkb()));
        }
    }

    private Polygon bowTie(int i) {
        Coordinate at = shapes.parcels().get(i * 13).getCoordinate();
        return Grid.FACTORY.createPolygon(new Coordinate[] {
            at,
            new Coordinate(at.x + 60, at.y + 60),
            new Coordinate(at.x + 60, at.y),
            new Coordinate(at.x, at.y + 60),
            at
        });
    }

    /** Two parcels that may lie a hundred kilometres from each other. */
    private Geometry apart(int i) {
        return Grid.FACTORY.createMultiPolygon(
                new Polygon[] {shapes.parcels().get(i), shapes.parcels().get(i + 300)});
    }

    private static Geometry large(int i) {
        double share = (i + 0.5) / 6;
        return Grid.FACTORY
                .createPoint(Grid.coordinate(Grid.AREA.x(share), Grid.AREA.y(share * 5 % 1)))
                .buffer(MILE_M * (1 + i % 3), 60);
    }

    private void nothing() {
        for (int i = 0; i < share(NONE); i++) {
            rows.add(new ParcelRow("无形-" + i, "", null));
        }
        for (int i = 0; i < share(NONE) / 2; i++) {
            rows.add(new ParcelRow(
                    "空-" + i, "", wkb(i % 2 == 0 ? Grid.FACTORY.createPolygon() : Grid.FACTORY.createPoint())));
        }
    }

    private void broken() {
        for (int i = 0; i < share(NONE) / 2; i++) {
            add(
                    "非数-" + i,
                    "",
                    withOrdinate(shapes.parcels().get(i), i % 2 == 0 ? Double.NaN : Double.POSITIVE_INFINITY));
        }
        for (BrokenWkb kind : BrokenWkb.values()) {
            for (int i = 0; i < 3; i++) {
                byte[] whole = wkb(system.apply(shapes.parcels().get(i * 17)));
                rows.add(new ParcelRow("损坏-" + kind.name() + "-" + i, "坏, \"" + i + "\"", kind.apply(whole)));
            }
        }
        far("远方", 10, 50);
        far("对面", -118, -24);
        far("越界", 500, 120);
    }

    /** In degrees, whatever the system: in metres it is a place beside the origin. */
    private void far(String kind, double x, double y) {
        for (int i = 0; i < 3; i++) {
            double west = x + i * 0.1;
            add(kind + "-" + i, "远, 在外", NationLayers.box(west, y, west + 0.001, y + 0.001, 1));
        }
    }

    /** With that in the place of the second vertex's x. */
    private static Geometry withOrdinate(Geometry geometry, double value) {
        Coordinate second = geometry.getCoordinates()[1];
        return CityFolder.moved(geometry, at -> at.equals2D(second) ? new Coordinate(value, at.y) : at.copy());
    }

    private void drawn(String kind, int count, IntFunction<Geometry> draw) {
        for (int i = 0; i < count; i++) {
            add(kind + "-" + i, kind, system.apply(draw.apply(i)));
        }
    }

    private void add(String kind, Geometry metres) {
        int number = rows.size();
        add(kind + "-" + number, kind + " " + number + " 号\n第二行", system.apply(metres));
    }

    private void add(String id, String name, Geometry inFile) {
        rows.add(new ParcelRow(id, name, wkb(inFile)));
    }

    static byte[] wkb(Geometry geometry) {
        return new WKBWriter(2, 2).write(geometry);
    }
}
