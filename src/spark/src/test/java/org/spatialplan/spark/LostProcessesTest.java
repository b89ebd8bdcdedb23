package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.nation.NationFolder;
import org.spatialplan.nation.NationQuestion;
import org.spatialplan.nation.ParcelRow;
import org.spatialplan.run.Patience;

/** Processes of a cluster are killed: what is answered stays the service's answer, and what is not finished is not there. */
@Tag("service")
@Tag("lengthy")
class LostProcessesTest {

    private static final NationQuestion QUESTION = NationQuestion.UNLOCATED;
    /** The stage in which parcels are checked in their homes, after all shuffles. */
    private static final String LAST_STAGE = CheckJob.CHECKING;

    private final NationFolder nation = NationData.get();

    @TempDir
    private Path folder;

    @Test
    void rowsSurviveAnExecutor() throws IOException {
        List<ParcelRow> order = writeParcels();
        Path output = folder.resolve("out");
        Path work = Files.createDirectory(folder.resolve("cluster"));
        try (StandaloneCluster cluster = StandaloneCluster.start(work)) {
            StandaloneCluster.Submitted job = cluster.submit(LAST_STAGE, arguments(output));

            assertThat(job.exitCode()).as(job.said()).isEqualTo(ExitCode.FINDINGS);
            assertThat(job.said()).contains("loss: killed process", "loss: lost executor");
        }
        assertThat(new RowComparison(CsvTable.read(List.of(nation.rows(QUESTION))), order)
                        .differences(new JobRun(0, "", output).rows().rows()))
                .isEmpty();
    }

    @Test
    void nothingIsSeenOfADriverThatDied() throws IOException {
        writeParcels();
        List<String> command = new ArrayList<>(List.of("bin/spark-check", "--cores=1", "--memory=640m"));
        command.addAll(arguments(folder.resolve("out")));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        process.environment()
                .put(
                        "TMPDIR",
                        Files.createDirectory(folder.resolve("temporary")).toString());
        Process job = process.start();
        Patience.until("the job writes", () -> unfinished() > 0);
        List<ProcessHandle> driver = job.descendants().toList();
        driver.forEach(ProcessHandle::destroyForcibly);
        Patience.until("the job is gone", () -> !job.isAlive());

        assertThat(folder.resolve("out")).doesNotExist();
    }

    private List<ParcelRow> writeParcels() throws IOException {
        return Layout.SHUFFLED.write(
                ParcelRow.read(nation.parcels(QUESTION.parcels())),
                QUESTION.parcels().epsg(),
                folder.resolve("parcels"));
    }

    /** How many folders of unfinished answers there are. */
    private long unfinished() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".unfinished")).count();
        }
    }

    private List<String> arguments(Path output) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                nation.lake(QUESTION.city()).toAbsolutePath().toString(),
                folder.resolve("parcels").toString(),
                "-o",
                output.toString()));
        arguments.addAll(JobRun.options(QUESTION, nation, folder));
        arguments.addAll(List.of("--mode", "homes", "--homes", "4", "--format", "csv", "--lang", "en"));
        return arguments;
    }
}
