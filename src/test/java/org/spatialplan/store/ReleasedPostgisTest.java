package org.spatialplan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spatialplan.PostgisDatabases;

/** A PostGIS database of every released version opens in this one, which finds all that was in it. */
@Tag("service")
class ReleasedPostgisTest {

    static List<String> versions() {
        return ReleasedData.VERSIONS;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aDatabaseOpens(String version) throws IOException, SQLException {
        requireOpens(ReleasedData.file(version, ".sql"));
    }

    private static void requireOpens(Path dump) throws IOException, SQLException {
        String url = PostgisDatabases.fresh();
        try (Connection owner = DriverManager.getConnection(url, PostgisDatabases.OWNER, "");
                var statement = owner.createStatement()) {
            statement.execute(Files.readString(dump));
        }
        try (Stores stores = Stores.open(PostgisStores.database(url))) {
            ReleasedData.requireIn(stores);
        }
    }

    /** What this version writes is the database of the version that is about to be released: {@code -Drelease=0.2.0} keeps it. */
    @Test
    void whatThisVersionWritesOpens(@TempDir Path folder) throws IOException, SQLException, InterruptedException {
        String url = PostgisDatabases.fresh();
        try (Stores stores = Stores.open(PostgisStores.database(url))) {
            ReleasedData.write(stores);
        }
        Path dump = folder.resolve("dump");
        Process process = new ProcessBuilder(
                        "pg_dump",
                        "--inserts",
                        "--no-comments",
                        "--file=" + dump,
                        "--dbname=" + url.replace("jdbc:", "").replace("//", "//postgres@"))
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("pg_dump failed");
        }
        // commands of psql, and the extension, which an administrator installs
        Path target = ReleasedData.target(folder, ".sql");
        Files.writeString(
                target,
                Files.readAllLines(dump).stream()
                        .filter(line -> !line.startsWith("\\") && !line.startsWith("CREATE EXTENSION"))
                        .filter(line -> !line.startsWith("--") && !line.isBlank())
                        .collect(Collectors.joining("\n", "", "\n")));

        requireOpens(target);
    }
}
