package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A data folder of every released version opens in this one, which finds all that was in it. */
class ReleasedSchemasTest {

    private static final String FILE = "spatialplan.mv.db";

    @TempDir
    private Path folder;

    static java.util.List<String> versions() {
        return ReleasedData.VERSIONS;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aDataFolderOpens(String version) throws IOException {
        try (InputStream packed = Files.newInputStream(ReleasedData.FOLDER.resolve(version + ".mv.db.gz"));
                InputStream content = new GZIPInputStream(packed)) {
            Files.copy(content, folder.resolve(FILE));
        }

        try (Stores stores = EmbeddedStores.fresh(folder)) {
            ReleasedData.requireIn(stores);
        }
        try (Stores again = EmbeddedStores.fresh(folder)) {
            ReleasedData.requireIn(again);
        }
    }

    /** Migrations that were released never change; the databases of cities hold their checksums. */
    @Test
    void everyReleasedVersionHasItsDatabases() throws IOException {
        try (var files = Files.list(ReleasedData.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(ReleasedData.VERSIONS.stream()
                            .flatMap(version -> java.util.stream.Stream.of(version + ".mv.db.gz", version + ".sql"))
                            .collect(Collectors.toSet()));
        }
    }

    /** Makes the database of a version that is about to be released: {@code -Drelease=0.2.0}. */
    @Test
    @EnabledIfSystemProperty(named = "release", matches = ".+")
    void make() throws IOException, SQLException {
        try (Stores stores = EmbeddedStores.fresh(folder)) {
            ReleasedData.write(stores);
        }
        try (Connection owner = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("spatialplan"), "owner", "")) {
            owner.createStatement().execute("shutdown compact");
        }
        Path target = ReleasedData.FOLDER.resolve(System.getProperty("release") + ".mv.db.gz");
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(target))) {
            Files.copy(folder.resolve(FILE), packed);
        }
    }
}
