package org.spatialplan.format.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Severity;

/** A GeoPackage that another program has open, copied with and without its log. SQLite's own reading is the oracle. */
class WriteAheadLogTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/parcels/two-tables.gpkg");

    @TempDir
    Path folder;

    private Path file;
    private Path log;

    /** Copies a file while a program has it open that renamed a parcel, deleted one, and has begun to delete all. */
    @BeforeEach
    void copyAnOpenFile() throws IOException, SQLException {
        Path original = Files.copy(GOLDEN, folder.resolve("original.gpkg"));
        file = folder.resolve("a.gpkg");
        log = folder.resolve("a.gpkg-wal");
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + original);
                Statement statement = open.createStatement()) {
            statement.execute("PRAGMA journal_mode = wal");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("DROP TABLE mixed");
            statement.execute("DELETE FROM gpkg_geometry_columns WHERE table_name = 'mixed'");
            for (String trigger : triggers(statement)) {
                statement.execute("DROP TRIGGER \"" + trigger + "\"");
            }
            statement.execute("UPDATE \"地块\" SET DKMC = '改后' WHERE fid = 1");
            statement.execute("DELETE FROM \"地块\" WHERE fid = 2");
            Files.copy(original, file);
            Files.copy(folder.resolve("original.gpkg-wal"), log);
        }
    }

    private static List<String> triggers(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var found = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    @Test
    void theFileAloneIsReadWithAWarning() throws IOException {
        Files.delete(log);
        ReadParcels read = read();

        assertThat(read.note("log-missing").severity()).isEqualTo(Severity.WARNING);
        assertThat(read.note("log-missing").zh()).contains("gpkg-wal", "QGIS");
        assertThat(names())
                .as("nothing is written beside the file")
                .containsExactlyInAnyOrder("a.gpkg", "original.gpkg");
    }

    @Test
    void theLogIsFoldedIntoTheCopy() throws IOException {
        List<Parcel> expected = readBesideItsLog();

        WriteAheadLog.fold("a.gpkg", file, log);
        ReadParcels folded = read();

        assertThat(expected).hasSize(3);
        assertThat(expected.get(0).name()).isEqualTo("改后");
        assertThat(folded.parcels()).isEqualTo(expected);
        assertThat(folded.codes()).doesNotContain("log-missing");
        assertThat(log).doesNotExist();
        assertThat(file).hasSize(pages() * 512L);
    }

    /** What stands behind the last whole transaction, or in a page that was overwritten, is no content. */
    @Test
    void aDamagedLogCountsUpToItsDamage() throws IOException {
        byte[] whole = Files.readAllBytes(log);
        byte[] old = Files.readAllBytes(file);
        Random random = new Random(96);
        for (int i = 0; i < 20; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] cut = i % 2 == 0 ? damaged : Arrays.copyOf(whole, random.nextInt(whole.length));
            Files.write(file, old);
            Files.write(log, cut);
            List<Parcel> expected = readBesideItsLog();
            Files.write(file, old);
            Files.write(log, cut);

            WriteAheadLog.fold("a.gpkg", file, log);

            assertThat(parcels()).isEqualTo(expected);
        }
    }

    /** A log that would make a sparse file of terabytes. */
    @Test
    void refusesMorePagesThanThereAre() throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        ByteBuffer large = ByteBuffer.wrap(bytes);
        int frame = 24 + large.getInt(8);
        int last = bytes.length - frame;
        large.putInt(last + 4, Integer.MAX_VALUE);
        int[] sums = {large.getInt(last - frame + 16), large.getInt(last - frame + 20)};
        boolean big = (large.getInt(0) & 1) == 1;
        ByteBuffer words = ByteBuffer.wrap(bytes).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frame; i += i == 0 ? 24 : 8) {
            sums[0] += words.getInt(last + i) + sums[1];
            sums[1] += words.getInt(last + i + 4) + sums[0];
        }
        large.putInt(last + 16, sums[0]).putInt(last + 20, sums[1]);
        Files.write(log, bytes);

        assertThatThrownBy(() -> WriteAheadLog.fold("a.gpkg", file, log))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("2147483647 pages");
    }

    @Test
    void anEmptyLogChangesNothing() throws IOException {
        Files.write(log, new byte[0]);
        WriteAheadLog.fold("a.gpkg", file, log);

        assertThat(read().codes()).doesNotContain("log-missing");
    }

    private long pages() throws IOException {
        return Integer.toUnsignedLong(ByteBuffer.wrap(Files.readAllBytes(file)).getInt(28));
    }

    /** What SQLite reads of a file with its log. */
    private List<Parcel> readBesideItsLog() throws IOException {
        List<Parcel> parcels = parcels();
        Files.deleteIfExists(folder.resolve("a.gpkg-shm"));
        return parcels;
    }

    private List<Parcel> parcels() {
        try {
            return ReadParcels.of(GeoPackageParcelReader.open("a.gpkg", file, Optional.of("地块")))
                    .parcels();
        } catch (DataFileException e) {
            return List.of();
        }
    }

    private ReadParcels read() {
        return ReadParcels.of(GeoPackageParcelReader.open("a.gpkg", file, Optional.of("地块")));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
