package org.spatialplan.tile.vector;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileRange;

/** Cuts and encodes one vector tile of 2,025 areas with 2 million vertices that share their edges; nothing is cached but the packed geometry. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VectorTileBenchmark {

    private static final double SIZE_M = 120_000;
    private static final Coordinate CORNER = new Coordinate(13_180_000, 2_850_000);

    @Param({"0", "6", "8", "9", "10", "12", "14", "18"})
    public String level;

    private VectorLayer layer;
    private Envelope box;

    @Setup(Level.Trial)
    public void load() {
        List<Geometry> areas = new Quilt(SIZE_M, 45, 8).polygons(CORNER.x, CORNER.y);
        List<String> ids =
                IntStream.range(0, areas.size()).mapToObj(i -> "area-" + i).toList();
        List<Object[]> rows = ids.stream()
                .map(id -> new Object[] {id, "名称" + id, id.hashCode() * 0.5})
                .toList();
        layer = VectorLayer.of("areas", areas, ids, Attributes.of(List.of("id", "name_zh", "area_m2"), rows));
        TileMatrix matrix = TileMatrixSet.WEB_MERCATOR_QUAD.findMatrix(level).orElseThrow();
        TileRange range =
                matrix.range(new Envelope(new Coordinate(CORNER.x + SIZE_M * 0.52, CORNER.y + SIZE_M * 0.49)));
        box = matrix.box(range.minColumn(), range.minRow());
    }

    @Benchmark
    public byte[] tile() {
        return VectorTile.encode(List.of(layer), box);
    }
}
