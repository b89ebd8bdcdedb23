package org.spatialplan.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.SparkSession;
import org.spatialplan.run.ProcessFigures;
import org.spatialplan.spark.home.StageFigures;
import org.spatialplan.spark.home.StageFigures.Stage;

/**
 * Runs the job, or Sedona SQL, some times in one process and prints its cost for each round: the first from the start of the process, the
 * others after it.
 */
public final class BatchRun {

    private static final String SEDONA = "sedona";

    private BatchRun() {}

    /** @param arguments {@code job} or {@code sedona}, rounds, lake, parcels, answers; then options of the job, or the file of a layer in the lake */
    public static void main(String[] arguments) throws IOException, TimeoutException {
        List<String> given = List.of(arguments);
        int rounds = Integer.parseInt(given.get(1));
        try (SparkSession spark = SparkSession.builder().appName("bench").getOrCreate()) {
            ProcessFigures before = ProcessFigures.START;
            for (int round = 0; round < rounds; round++) {
                StageFigures stages = StageFigures.of(spark.sparkContext());
                double rows = given.get(0).equals(SEDONA) ? sedona(spark, given) : job(spark, given);
                ProcessFigures now = ProcessFigures.now();
                now.print(before, figures(settled(spark, stages), rows));
                if (round == rounds - 1) {
                    stages.stages().forEach(BatchRun::print);
                }
                stages.close();
                before = ProcessFigures.now();
            }
        }
    }

    private static double job(SparkSession spark, List<String> given) {
        List<String> options = new ArrayList<>(List.of(given.get(2), given.get(3), "-o", given.get(4), "--overwrite"));
        options.addAll(given.subList(5, given.size()));
        return new CheckJob(spark, OptionReader.read(options.toArray(String[]::new)))
                .run()
                .parcels();
    }

    private static double sedona(SparkSession spark, List<String> given) {
        return new SedonaSql(spark, given.get(2) + "/" + given.get(5), given.get(3)).run(given.get(4));
    }

    private static Map<String, Double> figures(List<Stage> all, double rows) {
        Stage longest = all.get(0);
        for (Stage stage : all) {
            longest = stage.cpuSeconds() > longest.cpuSeconds() ? stage : longest;
        }
        Map<String, Double> figures = new HashMap<>();
        figures.put("rows", rows);
        figures.put("task", all.stream().mapToDouble(Stage::cpuSeconds).sum());
        figures.put("shuffle", all.stream().mapToDouble(Stage::writtenBytes).sum());
        figures.put("slowest", longest.slowestOfMedian());
        figures.put("tasks", (double) longest.tasks());
        return figures;
    }

    /** Spark tells a listener of its stages some time after the call that ran them has come back. */
    private static List<Stage> settled(SparkSession spark, StageFigures stages) throws TimeoutException {
        spark.sparkContext().listenerBus().waitUntilEmpty();
        return stages.stages();
    }

    private static void print(Stage stage) {
        System.out.printf(
                "stage %d: %d tasks, %.2f s, slowest %.1f of the median, %d bytes read, %d written: %s%n",
                stage.stage(),
                stage.tasks(),
                stage.cpuSeconds(),
                stage.slowestOfMedian(),
                stage.readBytes(),
                stage.writtenBytes(),
                stage.name());
    }
}
