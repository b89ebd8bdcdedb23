package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.geo.FaultPoints;
import org.spatialplan.run.CrashImages;

/** A migration that a kill cuts off anywhere begins again, and nothing of what was there is lost. */
class SafeMigrationTest {

    /** A run of the tests takes some points; bin/kills takes all. */
    private static final boolean ALL = Boolean.getBoolean("kills.all");

    private static final String ROW =
            "insert into layer_version (layer, number, sha256, source, origin, added_at, features, area_m2) values"
                    + " ('parks', 1, '" + "a".repeat(64) + "', 'test', 'BUNDLED', now(), 0, 0)";

    @TempDir
    private Path folder;

    private Path data;

    @Test
    void anUpgradeIsAllOrNothing() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        migrateTo("2");
        try (Connection owner = owner(data)) {
            owner.createStatement().execute(ROW);
        }

        List<CrashImages.Image> images = images();

        assertThat(images).hasSizeGreaterThanOrEqualTo(ALL ? 20 : 3);
        for (CrashImages.Image image : images) {
            assertThat(rowsAfterNextStart(image.folder())).as(image.name()).isEqualTo(1);
        }
    }

    /** What an earlier version did not store is not known, also after the upgrade. */
    @Test
    void aPlanFromBeforeThereWereRelationsIsNotOneWithoutAny() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        migrateTo("15");
        try (Connection owner = owner(data)) {
            owner.createStatement()
                    .execute("insert into plan_version (sha256, origin, added_at, source, author, note) values ('"
                            + "a".repeat(64) + "', 'BUNDLED', now(), '', '', '')");
        }

        try (Stores stores = Stores.open(EmbeddedDatabase.in(data))) {
            assertThat(stores.plans().findCurrent().orElseThrow().plan().areRelationsKnown())
                    .isFalse();
        }
    }

    @Test
    void aFirstStartBeginsAnew() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));

        List<CrashImages.Image> images = images();

        assertThat(images).hasSizeGreaterThanOrEqualTo(ALL ? 20 : 3);
        for (CrashImages.Image image : images) {
            assertThat(rowsAfterNextStart(image.folder())).as(image.name()).isZero();
        }
    }

    /** Migrates to the newest, with a copy at each point. */
    private List<CrashImages.Image> images() {
        CrashImages images = new CrashImages(data, folder.resolve("images"), (phase, place, time) -> ALL || time == 3);
        try (FaultPoints points = FaultPoints.listen(images)) {
            Stores.open(EmbeddedDatabase.in(data)).close();
        }
        return images.taken();
    }

    private static int rowsAfterNextStart(Path image) throws SQLException, IOException {
        Stores.open(EmbeddedDatabase.in(image)).close();
        try (Stream<Path> left = Files.list(image)) {
            assertThat(left).containsExactly(image.resolve("spatialplan.mv.db"));
        }
        try (Connection owner = owner(image);
                ResultSet rows = owner.createStatement().executeQuery("select count(*) from layer_version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void migrateTo(String version) {
        EmbeddedDatabase.in(data)
                .migrations(Flyway.configure())
                .target(version)
                .load()
                .migrate();
    }

    private static Connection owner(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("spatialplan"), "owner", "");
    }
}
