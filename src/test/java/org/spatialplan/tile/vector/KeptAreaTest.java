package org.spatialplan.tile.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;

/** The areas of all tiles of a level together are those of the ground, however small its parcels are in a tile. */
class KeptAreaTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double WEST = 13_180_000;
    private static final double SOUTH = 2_850_000;
    private static final double SHARE = 0.02;

    /** Parcels that stand apart, as streets part them: 20 to 90 m wide, turned, some with a corner cut out or a yard. */
    private static List<Geometry> apart() {
        Random random = new Random(15);
        return IntStream.range(0, 12_000)
                .mapToObj(i -> parcel(random, WEST + i % 120 * 110.0, SOUTH + i / 120 * 110.0))
                .toList();
    }

    private static Geometry parcel(Random random, double x, double y) {
        double width = 20 + 70 * random.nextDouble();
        double height = 20 + 70 * random.nextDouble();
        double turn = random.nextDouble() * Math.PI;
        List<Coordinate> ring = new ArrayList<>();
        double cut = random.nextInt(3) == 0 ? 0.6 : 1;
        double[][] corners = {
            {0, 0}, {width, 0}, {width, height * cut}, {width * cut, height * cut}, {width * cut, height}, {0, height}
        };
        for (double[] corner : corners) {
            Coordinate at = new Coordinate(
                    x + corner[0] * Math.cos(turn) - corner[1] * Math.sin(turn),
                    y + corner[0] * Math.sin(turn) + corner[1] * Math.cos(turn));
            if (ring.isEmpty() || !ring.get(ring.size() - 1).equals2D(at, 1e-6)) {
                ring.add(at);
            }
        }
        ring.add(ring.get(0).copy());
        Geometry parcel = FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
        return random.nextInt(10) == 0
                ? parcel.difference(parcel.getInteriorPoint().buffer(Math.min(width, height) / 6, 2))
                : parcel;
    }

    /** Round ponds: nothing but bends. */
    private static List<Geometry> round() {
        Random random = new Random(8);
        return IntStream.range(0, 3_000)
                .mapToObj(i -> FACTORY.createPoint(new Coordinate(WEST + i % 60 * 200.0, SOUTH + i / 60 * 200.0))
                        .buffer(15 + 60 * random.nextDouble(), 12))
                .toList();
    }

    static List<Arguments> grounds() {
        List<Arguments> grounds = new ArrayList<>();
        for (int level = 6; level <= 14; level += 2) {
            grounds.add(Arguments.of("apart", level));
            grounds.add(Arguments.of("round", level));
            grounds.add(Arguments.of("side by side", level));
        }
        return grounds;
    }

    private static final VectorLayer APART = layer(apart());
    private static final VectorLayer ROUND = layer(round());
    private static final List<Geometry> CELLS = new Quilt(6_000, 40, 3).polygons(WEST, SOUTH);
    private static final VectorLayer BESIDE = layer(CELLS);

    @ParameterizedTest
    @MethodSource("grounds")
    void tiles_keep_the_area(String ground, int level) {
        List<Geometry> areas = areas(ground);
        VectorLayer layer = ground.equals("apart") ? APART : ground.equals("round") ? ROUND : BESIDE;
        double truth = areas.stream().mapToDouble(Geometry::getArea).sum();

        double kept = kept(layer, areas, level);

        assertThat(kept / truth).as(ground + " at level " + level).isBetween(1 - SHARE, 1 + SHARE);
    }

    static List<Geometry> areas(String ground) {
        return ground.equals("apart") ? apart() : ground.equals("round") ? round() : CELLS;
    }

    /** Adds what all tiles of a level show, each without its buffer, in square metres of the map. */
    static double kept(VectorLayer layer, List<Geometry> areas, int level) {
        TileMatrix matrix = TileMatrixSet.WEB_MERCATOR_QUAD
                .findMatrix(Integer.toString(level))
                .orElseThrow();
        Envelope extent = new Envelope();
        areas.forEach(area -> extent.expandToInclude(area.getEnvelopeInternal()));
        TileRange range = matrix.range(extent);
        double kept = 0;
        for (int row = range.minRow(); row <= range.maxRow(); row++) {
            for (int column = range.minColumn(); column <= range.maxColumn(); column++) {
                Envelope box = matrix.box(column, row);
                double unit = box.getWidth() / VectorTile.EXTENT;
                kept += RingAreas.of(VectorTile.encode(List.of(layer), box)) * unit * unit;
            }
        }
        return kept;
    }

    static VectorLayer layer(List<Geometry> areas) {
        List<String> ids =
                IntStream.range(0, areas.size()).mapToObj(i -> "p-" + i).toList();
        List<Object[]> rows = ids.stream().map(id -> new Object[] {id}).toList();
        return VectorLayer.of("parcels", areas, ids, Attributes.of(List.of("id"), rows));
    }
}
