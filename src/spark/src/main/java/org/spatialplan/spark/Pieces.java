package org.spatialplan.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.spatialplan.check.MappedGround;
import org.spatialplan.index.Cut;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.layer.Feature;

/** Cuts the outlines of layers in tasks, each once for each frame. */
final class Pieces {

    static final String MERIDIAN = "meridian";
    static final String GROUND = "ground";
    static final String AREA = "area";
    static final String PIECE = "piece";
    static final String BYTES = "bytes";

    /** The columns: the frame, the place of the ground in {@link FramedMap#grounds}, and the part of it. */
    static final StructType SCHEMA = new StructType()
            .add(MERIDIAN, DataTypes.DoubleType, false)
            .add(GROUND, DataTypes.IntegerType, false)
            .add(AREA, DataTypes.IntegerType, false)
            .add(PIECE, DataTypes.IntegerType, false)
            .add(BYTES, DataTypes.BinaryType, false);

    private static final int FEATURES_A_TASK_AT_LEAST = 50;
    private static final long VERTICES_TO_SPREAD = 200_000;

    private Pieces() {}

    /**
     * Cuts all layers that the check looks at.
     *
     * @param meridians of the frames
     */
    static Dataset<Row> all(LakeOnCluster lake, Broadcast<Basis> basis, List<Double> meridians, int tasks) {
        ArrayList<Double> frames = new ArrayList<>(meridians);
        Dataset<Row> pieces = null;
        for (String file : filesOf(CheckContext.of(basis.value()).about(frames.get(0)))) {
            Dataset<Row> cut = spread(
                            lake.outlines(file), CheckContext.of(basis.value()).table(file), tasks)
                    .flatMap(
                            (FlatMapFunction<Row, Row>) row -> cut(CheckContext.of(basis.value()), frames, file, row),
                            Encoders.row(SCHEMA));
            pieces = pieces == null ? cut : pieces.union(cut);
        }
        return pieces;
    }

    /** Spreads the features of a large file over tasks: it may have a single group of rows. */
    static Dataset<Row> spread(Dataset<Row> outlines, LakeTable table, int tasks) {
        return table.vertices() < VERTICES_TO_SPREAD
                ? outlines
                : outlines.repartition(Math.max(1, Math.min(tasks, table.located() / FEATURES_A_TASK_AT_LEAST)));
    }

    /** Lists the files of the layer versions that a map looks at, each once. */
    static List<String> filesOf(FramedMap map) {
        return map.grounds().stream()
                .map(ground -> map.context().fileOf(ground.source().info()))
                .distinct()
                .toList();
    }

    private static Iterator<Row> cut(CheckContext context, List<Double> meridians, String file, Row row) {
        Feature feature = context.feature(file, row.getInt(0), LakeOnCluster.geometry(row.getAs(1)));
        List<Row> parts = new ArrayList<>();
        for (double meridian : meridians) {
            cut(
                    context.about(meridian),
                    file,
                    feature,
                    (ground, part) ->
                            parts.add(RowFactory.create(meridian, ground, part.area(), part.piece(), part.toBytes())));
        }
        return parts.iterator();
    }

    /** Receives the parts of a feature. */
    @FunctionalInterface
    interface Sink {

        /** @param ground its place in {@link FramedMap#grounds} */
        void accept(int ground, Cut part);
    }

    /**
     * Cuts a feature for all grounds of a map that hold it: its own, and the ground near it.
     *
     * @param file of the layer version
     */
    static void cut(FramedMap map, String file, Feature feature, Sink sink) {
        List<MappedGround> grounds = map.grounds();
        for (int i = 0; i < grounds.size(); i++) {
            int place = i;
            MappedGround ground = grounds.get(i);
            if (map.context().fileOf(ground.source().info()).equals(file)) {
                ground.cut(feature, map.frame(), part -> sink.accept(place, part));
            }
        }
    }
}
