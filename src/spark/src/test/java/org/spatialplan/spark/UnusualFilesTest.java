package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.lake.Lake;
import org.spatialplan.lake.LakeFiles;
import org.spatialplan.nation.NationQuestion;

/** Names and files that are allowed and rare, and a file that no program can read. */
@ExtendWith(LocalSpark.class)
@Tag("lengthy")
class UnusualFilesTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Path lake;

    @BeforeEach
    void takeSession(SparkSession session) throws IOException {
        spark = session;
        SedonaContext.create(spark);
        lake = NationData.get().lake(NationQuestion.EXACT.city());
    }

    private Dataset<Row> squares(int number) {
        return spark.range(0, number, 1, 1)
                .selectExpr(
                        "concat('DK', id) as DKBH",
                        "ST_PolygonFromEnvelope(118.6D, 24.9D, 118.601D, 24.901D) as geometry");
    }

    private Path write(Dataset<Row> rows, String name) {
        Path file = folder.resolve(name);
        rows.write().format("geoparquet").save(file.toString());
        return file;
    }

    private JobRun run(Path lake, Path parcels, String output, String... more) {
        List<String> options = new ArrayList<>(List.of("--accuracy", "0", "--crs", "EPSG:4490"));
        options.addAll(List.of(more));
        return JobRun.of(spark, lake, parcels, folder.resolve(output), options);
    }

    private List<Path> files(Path some) throws IOException {
        try (Stream<Path> files = Files.walk(some)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void signsOfPatternsAreNames() throws IOException {
        Path odd = folder.resolve("湖 [1] {a}");
        for (Path file : files(lake)) {
            Path copy = odd.resolve(lake.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        Path parcels = write(squares(2), "parcels [2]");

        JobRun job = run(odd, parcels, "答 [3] {b}");

        assertThat(job.exitCode()).as(job.said()).isEqualTo(ExitCode.FINDINGS);
        assertThat(job.rows().rows()).hasSize(2);
    }

    @Test
    void aParcelWithoutTheMeridianOfItsFrameIsRefused() {
        Path parcels = write(squares(2).selectExpr("*", "case DKBH when 'DK1' then 118.5D end as m"), "parcels");
        JobRun job = run(lake, parcels, "out", "--frame", "column:m");
        assertThat(job.said()).contains("[frame-unreadable]");
        assertThat(job.exitCode()).isEqualTo(ExitCode.REFUSED);
    }

    /** Spark writes folders. The lake's own day is its newest moment. */
    @Test
    void anApprovalMayBeAFolderOfOneFileAndTheDayTheLakesOwn() throws IOException {
        Path parcels = write(squares(2), "parcels");
        String today = Lake.open(LakeFiles.in(lake)).newest().day().toString();
        JobRun job = run(lake, parcels, "out", "--approval", parcels.toString(), "--as-of", today);
        assertThat(job.exitCode()).as(job.said()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Files.readString(folder.resolve("out").resolve(OutputFolder.SUMMARY_JSON)))
                .containsPattern("\"approval\" : \\{[^}]*\"sha256\" : \"[0-9a-f]{64}\"");
        assertThat(job.rows().rows()).hasSize(2);
    }

    @Test
    void withoutParcelsThereIsATableWithoutRows() throws IOException {
        JobRun job = run(lake, write(squares(0), "none"), "out");
        assertThat(job.exitCode()).as(job.said()).isEqualTo(ExitCode.FINDINGS);
        List<Path> tables = files(folder.resolve("out/csv")).stream()
                .filter(file -> file.toString().endsWith(".csv"))
                .toList();
        assertThat(tables).hasSize(1);
        assertThat(Files.readString(tables.get(0)))
                .startsWith("\ufeffnumber,id,")
                .endsWith("central_meridian\r\n");
    }

    /** Spark reports it by an exception that it does not declare. */
    @Test
    void damagedPagesAreAFaultAndLeaveNothing() throws IOException {
        Path parcels = write(squares(500), "damaged");
        Path file = files(parcels).stream()
                .filter(part -> part.toString().endsWith(".parquet")
                        && part.getFileName().toString().startsWith("part"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 20; i < 400; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
        try (Stream<Path> sums = Files.list(parcels)) {
            for (Path sum :
                    sums.filter(part -> part.toString().endsWith(".crc")).toList()) {
                Files.delete(sum);
            }
        }

        JobRun job = run(lake, parcels, "out");

        assertThat(job.exitCode()).as(job.said()).isEqualTo(ExitCode.FAULT);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(parcels);
        }
    }
}
