package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

    private static final long SEED = 19;

    @TempDir
    private Path folder;

    /** A question, and how the job is to answer it. */
    private enum Run {
        EXACT_BROADCAST(NationQuestion.EXACT, "--mode", "broadcast"),
        VAGUE_BROADCAST(NationQuestion.VAGUE, "--mode", "broadcast"),
        ALL_LINES(NationQuestion.ALL_LINES, "--mode", "broadcast"),
        IN_METRES(NationQuestion.IN_METRES, "--mode", "broadcast"),
        UNLOCATED(NationQuestion.UNLOCATED, "--mode", "broadcast"),
        OPTIONS(NationQuestion.OPTIONS, "--mode", "broadcast");

        private final NationQuestion question;
        private final List<String> way;

        Run(NationQuestion question, String... way) {
            this.question = question;
            this.way = List.of(way);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreThoseOfTheService(Run run, SparkSession spark) throws IOException {
        NationFolder nation = NationData.get();
        NationQuestion question = run.question;
        List<ParcelRow> parcels = ParcelRow.read(nation.parcels(question.parcels()));
        new GeoParquetFile(question.parcels().epsg()).write(parcels, folder.resolve("parcels/p.parquet"));
        List<String> options = new ArrayList<>(JobRun.options(question, nation, folder));
        options.addAll(run.way);
        options.addAll(List.of("--format", "csv"));

        JobRun job = JobRun.of(spark, nation.lake(question.city()), folder.resolve("parcels"), folder.resolve("out"), options);

        assertThat(job.exitCode()).as(job.said()).isEqualTo(ExitCode.FINDINGS);
        assertThat(new RowComparison(CsvTable.read(List.of(nation.rows(question))), parcels)
                        .differences(job.rows().rows()))
                .isEmpty();
    }
}
