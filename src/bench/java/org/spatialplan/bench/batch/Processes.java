package org.spatialplan.bench.batch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spatialplan.run.ProcessFigures;

/**
 * Starts each contender in a process of its own, with the same cores and heap.
 *
 * @param heap as {@code -Xmx} takes it
 * @param later how many rounds follow the first in the same process, where a case has such
 * @param verbose whether what processes say is shown
 */
record Processes(String heap, int cores, int later, boolean verbose) {

    /** As the job has it on one machine. */
    private static final int TASKS_A_CORE = 8;

    private static final Path SPARK = Path.of("target/spark");
    private static final String RED_LINES = "layers/red-lines/1.parquet";

    /** Runs a contender and waits for it. @throws IOException if it failed; the message says how */
    Cost run(Case asked, Contender contender) throws IOException, SQLException, InterruptedException {
        List<String> command = contender.isOneProcess() ? oneProcess(asked, contender) : onSpark(asked, contender);
        double before = load();
        Path said = BatchData.answers().resolve(contender.key() + ".log");
        Files.createDirectories(BatchData.answers());
        Process process = new ProcessBuilder(command)
                .redirectError(said.toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        process.getOutputStream().close();
        List<Map<String, Double>> rounds = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (verbose) {
                    System.out.println("  " + line);
                }
                ProcessFigures.read(line).ifPresent(rounds::add);
            }
        }
        if (process.waitFor() != 0 || rounds.isEmpty()) {
            throw new IOException(contender.title() + " failed: "
                    + Files.readAllLines(said).stream()
                            .filter(line -> line.contains("Exception") || line.contains("Error"))
                            .findFirst()
                            .orElse(said.toString()));
        }
        return new Cost(rounds, before, load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private List<String> oneProcess(Case asked, Contender contender) throws IOException, SQLException {
        List<String> command = java();
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OneProcess.class.getName()));
        command.add(contender == Contender.ONE_THREAD ? "1" : Integer.toString(cores));
        command.add(Integer.toString(asked.isRepeated() ? 1 + later : 1));
        command.add(BatchData.lake(asked.scene()).toString());
        command.add(BatchData.geoPackage(asked.parcels()).toString());
        command.add(answers(asked, contender).toString());
        command.add("accuracy=" + asked.accuracyM());
        if (!asked.lines().isEmpty()) {
            command.add("lines=" + asked.lines());
        }
        return command;
    }

    /** As {@code bin/spark-check} starts it. */
    private List<String> onSpark(Case asked, Contender contender) throws IOException, SQLException {
        String work =
                Files.createDirectories(BatchData.answers().resolve("work")).toString();
        List<String> command = java();
        command.add(1, "@src/spark/java.options");
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + work,
                "-Dlog4j2.configurationFile=org/spatialplan/spark/log4j2.properties",
                "-Dspark.master=local[" + cores + "]",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.ui.enabled=false",
                "-Dspark.sql.shuffle.partitions=" + TASKS_A_CORE * cores,
                "-Dspark.local.dir=" + work,
                "-Dspark.sql.warehouse.dir=" + work,
                "-cp",
                SPARK.resolve("spatial-plan-spark.jar")
                        + File.pathSeparator
                        + SPARK.resolve("test-classes")
                        + File.pathSeparator
                        + Files.readString(SPARK.resolve("cluster.classpath")).strip(),
                "org.spatialplan.spark.BatchRun"));
        command.add(contender == Contender.SEDONA ? "sedona" : "job");
        command.add(Integer.toString(asked.isRepeated() ? 1 + later : 1));
        command.add(BatchData.lake(asked.scene()).toString());
        command.add(BatchData.geoParquet(asked.parcels()).toString());
        command.add(answers(asked, contender).toString());
        if (contender == Contender.SEDONA) {
            command.add(RED_LINES);
        } else {
            command.addAll(List.of("--mode", contender.key(), "--accuracy", Double.toString(asked.accuracyM())));
            command.addAll(List.of("--format", "parquet", "--county-column", "XZQ"));
            if (!asked.lines().isEmpty()) {
                command.addAll(List.of("--lines", asked.lines()));
            }
        }
        return command;
    }

    private List<String> java() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:ActiveProcessorCount=" + cores));
    }

    /** Where a contender writes its rows. */
    static Path answers(Case asked, Contender contender) {
        return BatchData.answers().resolve(asked.name() + "-" + contender.key());
    }
}
