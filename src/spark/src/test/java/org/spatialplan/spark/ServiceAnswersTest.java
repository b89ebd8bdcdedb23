package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spatialplan.nation.NationFolder;
import org.spatialplan.nation.NationQuestion;
import org.spatialplan.nation.ParcelRow;

/** The job answers what the service answers on the same parcels, text for text, whatever way the layers come to the parcels. */
@ExtendWith(LocalSpark.class)
class ServiceAnswersTest {

    @TempDir
    private Path folder;

    /** A question, and how the job is to answer it. */
    private enum Run {
        EXACT_IN_8_HOMES(NationQuestion.EXACT, Layout.SHUFFLED, "--mode", "homes", "--homes", "8"),
        VAGUE_BROADCAST(NationQuestion.VAGUE, Layout.ONE_FILE, "--mode", "broadcast"),
        VAGUE_IN_MANY_HOMES(NationQuestion.VAGUE, Layout.SHUFFLED_AND_BARE, "--mode", "homes", "--homes", many()),
        ALL_LINES_IN_ONE_HOME(NationQuestion.ALL_LINES, Layout.SHUFFLED, "--mode", "homes", "--homes", "1"),
        UNLOCATED_IN_20_HOMES(NationQuestion.UNLOCATED, Layout.SHUFFLED, "--mode", "homes", "--homes", "20"),
        METRES_IN_20_HOMES(NationQuestion.IN_METRES, Layout.SHUFFLED_AND_BARE, "--mode", "homes", "--homes", "20"),
        OPTIONS_IN_20_HOMES(NationQuestion.OPTIONS, Layout.SHUFFLED, "--mode", "homes", "--homes", "20");

        private final NationQuestion question;
        private final Layout layout;
        private final List<String> way;

        Run(NationQuestion question, Layout layout, String... way) {
            this.question = question;
            this.layout = layout;
            this.way = List.of(way);
        }

        /** Each home is a task, which costs more than its parcels; a run that leaves nothing out has more of them. */
        private static String many() {
            return "lengthy".equals(System.getProperty("left.tests")) ? "125" : "500";
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreThoseOfTheService(Run run, SparkSession spark) throws IOException {
        NationFolder nation = NationData.get();
        NationQuestion question = run.question;
        Path parcels = folder.resolve("省 100%/地块");
        List<ParcelRow> order = run.layout.write(
                ParcelRow.read(nation.parcels(question.parcels())),
                question.parcels().epsg(),
                parcels);
        List<String> options = new ArrayList<>(JobRun.options(question, nation, folder));
        options.addAll(run.way);
        options.addAll(List.of("--format", "csv"));

        JobRun job = JobRun.of(spark, nation.lake(question.city()), parcels, folder.resolve("out"), options);

        assertThat(job.exitCode()).as(job.said()).isEqualTo(ExitCode.FINDINGS);
        assertThat(new RowComparison(CsvTable.read(List.of(nation.rows(question))), order)
                        .differences(job.rows().rows()))
                .isEmpty();
    }
}
