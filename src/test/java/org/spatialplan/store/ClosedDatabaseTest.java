package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's user opens the database that its owner made, and makes none. */
class ClosedDatabaseTest {

    @Test
    void theServiceMakesNoDatabase(@TempDir Path folder) {
        Path data = folder.resolve("data");
        try (HikariDataSource pool = EmbeddedDatabase.in(data).pool()) {
            assertThatThrownBy(pool::getConnection).hasMessageContaining("not found");
        }
        assertThat(Files.exists(data)).isFalse();
    }
}
