package org.spatialplan.spark.home;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Checks parcels in homes. Each parcel has exactly one, so that each gets one row; parts of layers go to every home that
 * may need them.
 */
public final class HomesRun {

    private final SparkSession session;
    private final HomeBasis basis;
    private final MeridianRule frames;
    private final HomeSettings settings;

    public HomesRun(SparkSession session, HomeBasis basis, MeridianRule frames, HomeSettings settings) {
        this.session = session;
        this.basis = basis;
        this.frames = frames;
        this.settings = settings;
    }

    /**
     * The features of a layer version.
     *
     * @param name as the basis names it
     * @param vertices of all features
     * @param outlines a row for each located feature, as the basis reads it
     */
    public record Layer(String name, long vertices, Dataset<Row> outlines) {}

    /**
     * Prepares the check; it runs when the rows are asked for.
     *
     * @param scanned the parcels with the columns that {@code boxes} reads
     * @param parcels the same, with the columns that the basis reads too
     * @param layers all versions that the map holds
     * @param schema of the rows that the basis makes
     */
    public Dataset<Row> check(
            Dataset<Row> scanned, Dataset<Row> parcels, ParcelBoxes boxes, List<Layer> layers, StructType schema) {
        SparkContext context = session.sparkContext();
        context.setJobDescription("homes: places of parcels");
        HomeScan scan = new HomeScan(scanned, boxes, frames, basis, settings);
        long number = scanned.count();
        long vertices = layers.stream().mapToLong(Layer::vertices).sum();
        Broadcast<HomeGrid> grid = broadcast(scan.grid(number, settings.homesOf(number, vertices)), HomeGrid.class);
        context.setJobDescription("homes: boxes");
        Broadcast<HomeTable> homes = broadcast(scan.table(grid, leastTasks()), HomeTable.class);
        context.setJobDescription(null);
        int tasks = homes.value().tasks();
        Column home = col(HomeScan.HOME);
        // a stated number of tasks: Spark would put small ones together by their bytes, though checks take time and not
        // bytes
        Dataset<Row> assigned = scan.assigned(parcels, grid, homes).repartition(tasks, home);
        Dataset<Row> parts = parts(layers, homes).repartition(tasks, home);
        return assigned.groupBy(home)
                .as(Encoders.LONG(), Encoders.row(assigned.schema()))
                .cogroupSorted(
                        parts.groupBy(home).as(Encoders.LONG(), Encoders.row(PieceCutting.SCHEMA)),
                        new Column[0],
                        new Column[] {col(PieceCutting.GROUND), col(PieceCutting.AREA), col(PieceCutting.PIECE)},
                        new HomeCheck(basis, homes),
                        Encoders.row(schema));
    }

    /** Spark joins two sides over no fewer tasks than this, whatever number they are given. */
    private int leastTasks() {
        String usual = session.conf().get("spark.sql.shuffle.partitions");
        return Integer.parseInt(session.conf().get("spark.sql.adaptive.coalescePartitions.initialPartitionNum", usual));
    }

    private Dataset<Row> parts(List<Layer> layers, Broadcast<HomeTable> homes) {
        List<Dataset<Row>> all = new ArrayList<>();
        for (Layer layer : layers) {
            PieceCutting cutting = new PieceCutting(layer.name(), basis, homes);
            all.add(layer.outlines().flatMap(cutting, Encoders.row(PieceCutting.SCHEMA)));
        }
        Optional<Dataset<Row>> united = all.stream().reduce(Dataset::union);
        return united.orElseGet(() -> session.createDataFrame(List.of(), PieceCutting.SCHEMA));
    }

    private <T> Broadcast<T> broadcast(T value, Class<T> type) {
        return session.sparkContext().broadcast(value, scala.reflect.ClassTag$.MODULE$.apply(type));
    }
}
