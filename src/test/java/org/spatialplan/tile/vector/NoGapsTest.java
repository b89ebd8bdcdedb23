package org.spatialplan.tile.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;

/** Neighbours that share an edge share it at every level: nothing shows between them, and neither covers the other. */
class NoGapsTest {

    private static final double SIZE = 100_000;
    private static final Envelope GROUND = new Envelope(13_180_000, 13_180_000 + SIZE, 2_850_000, 2_850_000 + SIZE);
    private static final List<Geometry> CELLS = new Quilt(SIZE, 8, 7).polygons(GROUND.getMinX(), GROUND.getMinY());
    private static final VectorLayer LAYER = VectorLayer.of("quilt", CELLS, ids(), attributes());

    private static List<String> ids() {
        return IntStream.range(0, CELLS.size()).mapToObj(i -> "cell-" + i).toList();
    }

    private static Attributes attributes() {
        return Attributes.of(
                List.of("id"), ids().stream().map(id -> new Object[] {id}).toList());
    }

    static Stream<TileMatrix> levels() {
        return TileMatrixSet.WEB_MERCATOR_QUAD.matrices().stream().filter(matrix -> matrix.level() <= 17);
    }

    @Test
    void quiltIsACoverage() {
        assertThat(CoverageValidator.isValid(CELLS.toArray(Geometry[]::new))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("levels")
    void neighboursMeet(TileMatrix matrix) {
        int met = 0;
        for (Envelope box : tiles(matrix)) {
            List<Geometry> areas = new ArrayList<>(DecodedTile.of(VectorTile.encode(List.of(LAYER), box))
                    .areas("quilt")
                    .values());
            assertThat(isThin(overlaps(areas))).as("overlap in " + box).isTrue();
            assertThat(isThin(gaps(areas, inner(box)))).as("gap in " + box).isTrue();
            met += areas.size();
        }
        assertThat(met).as("areas").isGreaterThan(1);
    }

    /** Whether it is nowhere wider than a unit of the tile. */
    private static boolean isThin(Geometry geometry) {
        return geometry.buffer(-0.5).isEmpty();
    }

    private static Geometry overlaps(List<Geometry> areas) {
        Geometry all = new GeometryFactory().createPolygon();
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                if (areas.get(i).getEnvelopeInternal().intersects(areas.get(j).getEnvelopeInternal())) {
                    Geometry both = OverlayNGRobust.overlay(areas.get(i), areas.get(j), 1);
                    all = both.getDimension() == 2 ? all.union(both.buffer(0)) : all;
                }
            }
        }
        return all;
    }

    /** Of the ground inside the quilt, what no cell covers. */
    private static Geometry gaps(List<Geometry> areas, Geometry ground) {
        Geometry covered = OverlayNGRobust.union(areas);
        return covered == null ? ground : OverlayNGRobust.overlay(ground, covered, 3);
    }

    /** The quilt's ground in units of the tile, without its ragged rim. */
    private static Geometry inner(Envelope box) {
        double unit = box.getWidth() / VectorTile.EXTENT;
        double rim = SIZE / 16 / unit;
        Envelope ground = new Envelope(
                (GROUND.getMinX() - box.getMinX()) / unit + rim,
                (GROUND.getMaxX() - box.getMinX()) / unit - rim,
                (box.getMaxY() - GROUND.getMaxY()) / unit + rim,
                (box.getMaxY() - GROUND.getMinY()) / unit - rim);
        Envelope tile = new Envelope(0, VectorTile.EXTENT, 0, VectorTile.EXTENT);
        return new GeometryFactory().toGeometry(ground.intersection(tile));
    }

    /** All tiles on few levels, then some about the middle of the ground. */
    private static List<Envelope> tiles(TileMatrix matrix) {
        Envelope about = new Envelope(GROUND.centre());
        about.expandBy(Math.min(SIZE / 2, matrix.span()));
        TileRange range = matrix.range(about);
        List<Envelope> boxes = new ArrayList<>();
        for (int row = range.minRow(); row <= range.maxRow(); row++) {
            for (int column = range.minColumn(); column <= range.maxColumn(); column++) {
                boxes.add(matrix.box(column, row));
            }
        }
        return boxes;
    }
}
