package org.spatialplan.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class EmbeddedAuditLogTest extends AuditLogContract {

    @TempDir
    private Path folder;

    private Stores stores;

    @Override
    Stores emptyStores() {
        stores = EmbeddedStores.fresh(folder);
        return stores;
    }

    @Override
    Stores secondInstance() {
        return stores;
    }

    @Override
    Connection owner() throws SQLException {
        return DriverManager.getConnection(EmbeddedDatabase.in(folder).url(), "owner", "");
    }
}
