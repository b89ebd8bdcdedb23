package org.spatialplan.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.spatialplan.index.Cut;

/**
 * Checks parcels where they are read, with all pieces of all layers in every process: the way while the layers are small.
 */
final class BroadcastCheck {

    private BroadcastCheck() {}

    /**
     * The pieces of all grounds, by frame and by the place of the ground, ascending by area and piece.
     *
     * @param id of the run, for which a process makes an index once
     */
    record Outlines(String id, LinkedHashMap<Double, ArrayList<ArrayList<byte[]>>> pieces) implements Serializable {}

    /**
     * Checks all parcels.
     *
     * @param parcels rows as {@link ParcelReader} reads them, and the number of an earlier parcel with the same outline
     * @param schema of the answers
     */
    static Dataset<Row> run(
            SparkSession spark,
            LakeOnCluster lake,
            Broadcast<Basis> basis,
            double meridian,
            Dataset<Row> parcels,
            ParcelReader.Columns columns,
            StructType schema) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<Outlines> outlines =
                context.broadcast(collect(lake, basis, List.of(meridian), context.defaultParallelism()));
        return parcels.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> {
                    FramedMap map = CheckContext.of(basis.value()).about(meridian);
                    return new Checked(rows, columns, ProcessIndex.rows(map, outlines.value()));
                },
                Encoders.row(schema));
    }

    private static Outlines collect(LakeOnCluster lake, Broadcast<Basis> basis, List<Double> meridians, int tasks) {
        LinkedHashMap<Double, ArrayList<ArrayList<byte[]>>> pieces = new LinkedHashMap<>();
        for (double meridian : meridians) {
            ArrayList<ArrayList<byte[]>> grounds = new ArrayList<>();
            CheckContext.of(basis.value()).about(meridian).grounds().forEach(ground -> grounds.add(new ArrayList<>()));
            pieces.put(meridian, grounds);
        }
        Dataset<Row> all = Pieces.all(lake, basis, meridians, tasks);
        if (all != null) {
            List<Row> rows = new ArrayList<>(all.collectAsList());
            rows.sort(Comparator.<Row>comparingInt(row -> row.getInt(2)).thenComparingInt(row -> row.getInt(3)));
            rows.forEach(row -> pieces.get(row.getDouble(0)).get(row.getInt(1)).add(row.getAs(4)));
        }
        return new Outlines(basis.value().id(), pieces);
    }

    /** The indexes of this process, one for each frame of the newest run. Thread-safe. */
    private static final class ProcessIndex {

        private static String run = "";
        private static Map<Double, ParcelRows> made = new ConcurrentHashMap<>();

        private ProcessIndex() {}

        static ParcelRows rows(FramedMap map, Outlines outlines) {
            Map<Double, ParcelRows> known;
            synchronized (ProcessIndex.class) {
                if (!run.equals(outlines.id())) {
                    run = outlines.id();
                    made = new ConcurrentHashMap<>();
                }
                known = made;
            }
            return known.computeIfAbsent(
                    map.frame().centralMeridian(),
                    meridian -> map.rows(map.over(ground -> cuts(outlines, meridian, ground))));
        }

        private static Iterator<Cut> cuts(Outlines outlines, double meridian, int ground) {
            return outlines.pieces().get(meridian).get(ground).stream()
                    .map(Cut::of)
                    .iterator();
        }
    }

    /** The answers on the parcels of a task, in their order. Used by one thread. */
    private static final class Checked implements Iterator<Row> {

        private final Iterator<Row> parcels;
        private final ParcelReader reader;
        private final ParcelRows rows;

        Checked(Iterator<Row> parcels, ParcelReader.Columns columns, ParcelRows rows) {
            this.parcels = parcels;
            this.reader = new ParcelReader(columns);
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return parcels.hasNext();
        }

        @Override
        public Row next() {
            Row row = parcels.next();
            int duplicateOf = row.fieldIndex(Duplicates.DUPLICATE_OF);
            return rows.check(
                    reader.read(row),
                    row.isNullAt(duplicateOf) ? Optional.empty() : Optional.of(row.getLong(duplicateOf)));
        }
    }
}
