package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.geo.CodedException;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.ParcelSample;

@ExtendWith(LocalSpark.class)
class ParcelFilesTest {

    private static final JobOptions.Columns USUAL =
            new JobOptions.Columns(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    private SparkSession spark;

    @BeforeEach
    void takeSession(SparkSession session) {
        spark = session;
        org.apache.sedona.spark.SedonaContext.create(spark);
    }

    /** Squares of a hundred metres with the ids from + 0, from + 1, … */
    private Dataset<Row> squares(int from, int count) {
        return spark.range(from, from + count, 1, 1)
                .selectExpr(
                        "concat('DK', id) as DKBH",
                        "'安溪县' as `县 名`",
                        "ST_GeomFromText(concat('POLYGON ((118 25, 118.001 25, 118.001 25.001, 118 25))')) as geometry");
    }

    /** Writes one file of GeoParquet. */
    private Path write(Dataset<Row> rows, int epsg, String name) throws IOException {
        Path made = folder.resolve(UUID.randomUUID().toString());
        rows.coalesce(1)
                .write()
                .format("geoparquet")
                .option(
                        "geoparquet.crs",
                        "{\"type\":\"GeographicCRS\",\"name\":\"x\",\"id\":{\"authority\":\"EPSG\",\"code\":" + epsg
                                + "}}")
                .save(made.toString());
        return taken(made, name);
    }

    /** Gives the one file of a folder a name and removes the folder. */
    private Path taken(Path made, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (Stream<Path> files = Files.walk(made)) {
            Files.move(
                    files.filter(part -> part.getFileName().toString().startsWith("part-"))
                            .findFirst()
                            .orElseThrow(),
                    file);
        }
        try (Stream<Path> files = Files.walk(made)) {
            files.sorted(Comparator.reverseOrder()).forEach(ParcelFilesTest::delete);
        }
        return file;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParcelFiles open(JobOptions.Columns columns, Path... files) {
        return ParcelFiles.open(spark, Stream.of(files).map(Path::toString).toList(), columns, Optional.empty());
    }

    private String refusal(JobOptions.Columns columns, Path... files) {
        try {
            open(columns, files);
            return "";
        } catch (CodedException e) {
            return e.code();
        }
    }

    @Test
    void numbersRunThroughAllFiles() throws IOException {
        write(squares(0, 3), 4490, "in/a 1.parquet");
        write(squares(3, 250), 4490, "in/b[1]{x}%20.parquet");
        write(squares(253, 2), 4490, "in/丙/c.parquet");
        Files.writeString(folder.resolve("in/_notes.parquet"), "none");
        Files.writeString(folder.resolve("in/readme.txt"), "none");

        ParcelFiles parcels = open(
                new JobOptions.Columns(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("县 名")),
                folder.resolve("in"));

        assertThat(parcels.rows()).isEqualTo(255);
        ParcelReader reader = new ParcelReader(parcels.columns());
        List<ReadParcel> read = parcels.table().sort("number").collectAsList().stream()
                .map(reader::read)
                .toList();
        assertThat(read).hasSize(255);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).parcel().number()).isEqualTo(i + 1L);
            assertThat(read.get(i).parcel().id()).isEqualTo("DK" + i);
            assertThat(read.get(i).county()).isEqualTo("安溪县");
        }
        ParcelSample sample = parcels.sample();
        assertThat(sample.parcels()).extracting(Parcel::number).hasSize(200).isSorted();
        assertThat(sample.parcels().get(199).id()).isEqualTo("DK199");
        assertThat(sample.isAll()).isFalse();
        assertThat(sample.crs().orElseThrow().id()).isEqualTo("EPSG:4490");
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() throws IOException {
        Path one = write(squares(0, 1), 4490, "one.parquet");
        Path metres = write(squares(0, 1), 4549, "metres.parquet");
        Path bare = write(squares(0, 1).drop("DKBH"), 4490, "bare.parquet");
        Path counted = write(squares(0, 1).withColumn("DKBH", functions.lit(1)), 4490, "counted.parquet");
        Path text = Files.writeString(folder.resolve("text.parquet"), "no parquet at all");

        assertThat(refusal(USUAL, one)).isEmpty();
        assertThat(refusal(USUAL, one, metres)).isEqualTo("parcels-disagree");
        assertThat(refusal(USUAL, one, bare)).isEqualTo("columns-differ");
        assertThat(refusal(USUAL, one, counted)).isEqualTo("columns-differ");
        assertThat(refusal(USUAL, one, one)).isEqualTo("parcels-twice");
        assertThat(refusal(USUAL, text)).isEqualTo("parcels-unreadable");
        assertThat(refusal(USUAL, folder.resolve("nothing"))).isEqualTo("parcels-missing");
        assertThat(refusal(
                        new JobOptions.Columns(Optional.empty(), Optional.of("编号"), Optional.empty(), Optional.empty()),
                        one))
                .isEqualTo("column-missing");
    }

    @Test
    void plainParquetNeedsTheNameOfItsColumn() throws IOException {
        Path made = folder.resolve("made");
        squares(0, 2)
                .withColumn("geometry", functions.expr("ST_AsBinary(geometry)"))
                .write()
                .parquet(made.toString());
        Path plain = taken(made, "plain.parquet");

        assertThat(refusal(USUAL, plain)).isEqualTo("parcels-without-geo");
        ParcelFiles named = open(
                new JobOptions.Columns(Optional.of("geometry"), Optional.empty(), Optional.empty(), Optional.empty()),
                plain);
        assertThat(named.geo().crs()).isEmpty();
        assertThat(named.sample().parcels().get(0).geometry()).isPresent();
    }

    @Test
    void aTypeOfALaterParquetIsRefusedInWords() throws Exception {
        Path one = write(squares(0, 1), 4490, "one.parquet");
        Path later = folder.resolve("later.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute(
                    "copy (select * from '" + one + "') to '" + later + "' (format parquet, geoparquet_version 'V2')");
        }
        assertThatThrownBy(() -> open(USUAL, later))
                .extracting(fault -> ((CodedException) fault).code())
                .isEqualTo("parquet-newer");
    }
}
