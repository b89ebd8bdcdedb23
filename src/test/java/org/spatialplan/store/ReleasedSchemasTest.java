package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
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
        requireOpens(ReleasedData.file(version, ".mv.db.gz"));
    }

    private void requireOpens(Path database) throws IOException {
        Path data = Files.createTempDirectory(folder, "data");
        try (InputStream packed = Files.newInputStream(database);
                InputStream content = new GZIPInputStream(packed)) {
            Files.copy(content, data.resolve(FILE));
        }
        try (Stores stores = EmbeddedStores.fresh(data)) {
            ReleasedData.requireIn(stores);
        }
        try (Stores again = EmbeddedStores.fresh(data)) {
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

    /** What this version writes is the database of the version that is about to be released: {@code -Drelease=0.2.0} keeps it. */
    @Test
    void whatThisVersionWritesOpens() throws IOException, SQLException {
        Path data = Files.createTempDirectory(folder, "written");
        try (Stores stores = EmbeddedStores.fresh(data)) {
            ReleasedData.write(stores);
        }
        try (Connection owner =
                        DriverManager.getConnection("jdbc:h2:file:" + data.resolve("spatialplan"), "owner", "");
                Statement statement = owner.createStatement()) {
            statement.execute("shutdown compact");
        }
        Path target = ReleasedData.target(folder, ".mv.db.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(target))) {
            Files.copy(data.resolve(FILE), packed);
        }

        requireOpens(target);
    }
}
