package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.layer.Feature;

@Tag("service")
class EmbeddedLayerStoreTest extends LayerStoreContract {

    @TempDir
    private Path folder;

    @Override
    Stores emptyStores() {
        return EmbeddedStores.fresh(folder);
    }

    /** Before attributes had types, a day was a text: it stays one. */
    @Test
    void whatOlderProgramsStoredStillOpens(@TempDir Path old) throws SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.in(old);
        database.migrations(Flyway.configure()).target("3").load().migrate();
        try (Connection owner = DriverManager.getConnection(database.url(), "owner", "");
                Statement statement = owner.createStatement()) {
            statement.execute("insert into layer_version (layer, number, sha256, source, origin, added_at, features,"
                    + " area_m2) values ('parks', 1, '" + "a".repeat(64) + "', 's', 'IMPORTED',"
                    + " timestamp with time zone '2026-01-01 00:00:00Z', 1, 0)");
            statement.execute(
                    "insert into feature (version_id, position, id, name_zh, name_en, source, licence, status,"
                            + " as_of, attributes) values (1, 0, 'a', 'a', 'a', 's', 'CC0-1.0', 'UNLOCATED', date '2024-01-01',"
                            + " '{\"pzrq\":\"2022-04-16\",\"code\":350502001201}')");
        }

        try (Stores stores = Stores.open(database)) {
            Feature feature = stores.layers()
                    .findCurrent("parks")
                    .orElseThrow()
                    .features()
                    .get(0);
            assertThat(feature.attributes()).containsEntry("pzrq", "2022-04-16").containsEntry("code", 350502001201L);
        }
    }
}
