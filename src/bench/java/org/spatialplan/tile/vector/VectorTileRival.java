package org.spatialplan.tile.vector;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.JtsAdapter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.UserDataKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;

/**
 * Our vector tiles beside those of mapbox-vector-tile-java, of 2,025 areas with 2 million vertices that share their edges.
 * Prints processor microseconds of one thread a tile, the best of several rounds, and its bytes. The library gets areas that
 * JTS' CoverageSimplifier simplified for the level beforehand; how long that takes is said beside what our packing of all
 * levels takes.
 */
public final class VectorTileRival {

    private static final double SIZE_M = 120_000;
    private static final Coordinate CORNER = new Coordinate(13_180_000, 2_850_000);
    private static final int[] LEVELS = {8, 10, 12, 14, 16};
    private static final int ROUNDS = 4;
    private static final MvtLayerParams PARAMS = new MvtLayerParams(VectorTile.EXTENT);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private VectorTileRival() {}

    public static void main(String[] arguments) {
        List<Geometry> areas = new Quilt(SIZE_M, 45, 8).polygons(CORNER.x, CORNER.y);
        List<String> ids =
                IntStream.range(0, areas.size()).mapToObj(i -> "area-" + i).toList();
        List<Object[]> rows = ids.stream()
                .map(id -> new Object[] {id, "名称" + id, id.hashCode() * 0.5})
                .toList();
        Attributes attributes = Attributes.of(List.of("id", "name_zh", "area_m2"), rows);
        VectorLayer[] layer = new VectorLayer[1];
        double packing = best(2, 1, () -> layer[0] = VectorLayer.of("areas", areas, ids, attributes)) / 1000;
        System.out.printf("packing for all levels: %.0f ms%n", packing);
        for (int level : LEVELS) {
            TileMatrix matrix = TileMatrixSet.WEB_MERCATOR_QUAD
                    .findMatrix(Integer.toString(level))
                    .orElseThrow();
            TileRange range =
                    matrix.range(new Envelope(new Coordinate(CORNER.x + SIZE_M * 0.52, CORNER.y + SIZE_M * 0.49)));
            Envelope box = matrix.box(range.minColumn(), range.minRow());
            HPRtree[] tree = new HPRtree[1];
            double simplifying = best(1, 1, () -> tree[0] = simplified(areas, rows, box)) / 1000;
            int tiles = level < 10 ? 3 : 50;
            System.out.printf(
                    "level %2d  ours %.0f µs, %,d bytes; the library %.0f µs, %,d bytes; its areas simplified in %.0f ms%n",
                    level,
                    best(ROUNDS, tiles, () -> VectorTile.encode(List.of(layer[0]), box)),
                    VectorTile.encode(List.of(layer[0]), box).length,
                    best(ROUNDS, tiles, () -> library(tree[0], box)),
                    library(tree[0], box).length,
                    simplifying);
        }
    }

    /** To a quarter of a pixel of 256. */
    private static HPRtree simplified(List<Geometry> areas, List<Object[]> rows, Envelope box) {
        Geometry[] simple = CoverageSimplifier.simplify(areas.toArray(Geometry[]::new), box.getWidth() / 256 / 2);
        HPRtree tree = new HPRtree();
        for (int i = 0; i < simple.length; i++) {
            Object[] row = rows.get(i);
            simple[i].setUserData(Map.of("id", row[0], "name_zh", row[1], "area_m2", row[2]));
            tree.insert(simple[i].getEnvelopeInternal(), simple[i]);
        }
        tree.build();
        return tree;
    }

    private static byte[] library(HPRtree tree, Envelope box) {
        Envelope clip = new Envelope(box);
        clip.expandBy(box.getWidth() * VectorTile.BUFFER / VectorTile.EXTENT);
        List<Geometry> cut = new ArrayList<>();
        tree.query(clip, item -> {
            Geometry area = (Geometry) item;
            Geometry tile = JtsAdapter.createTileGeom(area, box, clip, FACTORY, PARAMS, geometry -> true);
            if (!tile.isEmpty()) {
                tile.setUserData(area.getUserData());
                cut.add(tile);
            }
        });
        JtsLayer layer = new JtsLayer("areas", cut);
        return MvtEncoder.encode(new JtsMvt(layer), PARAMS, new UserDataKeyValueMapConverter());
    }

    /** Processor microseconds of a piece of work, in the best of several rounds. */
    private static double best(int rounds, int pieces, Runnable work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < pieces; i++) {
                work.run();
            }
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            best = Math.min(best, took / 1e3 / pieces);
        }
        return best;
    }
}
