package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.nation.NationFolder;
import org.spatialplan.nation.NationQuestion;
import org.spatialplan.nation.ParcelRow;
import org.spatialplan.run.Patience;

/** Processes of a cluster are killed: what is answered stays the service's answer, and what is not finished is not there. */
@Tag("service")
class LostProcessesTest {

    private static final NationQuestion QUESTION = NationQuestion.EXACT;
    /** The stage in which parcels are checked in their homes, after all shuffles. */
    private static final String LAST_STAGE = CheckJob.CHECKING;

    @TempDir
    private Path folder;

    @Test
    void rowsSurviveAnExecutorAndNothingIsSeenOfADriverThatDied() throws IOException {
        NationFolder nation = NationData.get();
        Path parcels = folder.resolve("parcels");
        List<ParcelRow> order = Layout.SHUFFLED.write(
                ParcelRow.read(nation.parcels(QUESTION.parcels())),
                QUESTION.parcels().epsg(),
                parcels);
        Path work = Files.createDirectory(folder.resolve("cluster"));
        try (StandaloneCluster cluster = StandaloneCluster.start(work)) {
            Path output = folder.resolve("out");
            StandaloneCluster.Submitted job = cluster.submit(LAST_STAGE, arguments(nation, parcels, output));

            assertThat(job.exitCode()).as(job.said()).isEqualTo(ExitCode.FINDINGS);
            assertThat(job.said()).contains("loss: killed process", "loss: lost executor");
            assertThat(new RowComparison(CsvTable.read(List.of(nation.rows(QUESTION))), order)
                            .differences(new JobRun(0, "", output).rows().rows()))
                    .isEmpty();

            Path unfinished = folder.resolve("unfinished");
            StandaloneCluster.Submitted killed = cluster.submit("", arguments(nation, parcels, unfinished));
            Patience.until("parcels are checked", () -> killed.said().contains("(" + LAST_STAGE + ")"));
            killed.kill();

            assertThat(unfinished).doesNotExist();
        }
    }

    private List<String> arguments(NationFolder nation, Path parcels, Path output) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                nation.lake(QUESTION.city()).toAbsolutePath().toString(), parcels.toString(), "-o", output.toString()));
        arguments.addAll(JobRun.options(QUESTION, nation, folder));
        arguments.addAll(List.of("--mode", "homes", "--homes", "8", "--format", "csv", "--lang", "en"));
        return arguments;
    }
}
