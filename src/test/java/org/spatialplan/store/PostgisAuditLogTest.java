package org.spatialplan.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.spatialplan.PostgisDatabases;

@Tag("service")
class PostgisAuditLogTest extends AuditLogContract {

    private String url;
    private Stores second;

    @Override
    Stores emptyStores() {
        url = PostgisDatabases.fresh();
        return Stores.open(PostgisStores.database(url));
    }

    @Override
    Stores secondInstance() {
        second = Stores.open(PostgisStores.database(url));
        return second;
    }

    @AfterEach
    void closeSecond() {
        if (second != null) {
            second.close();
        }
    }

    @Override
    Connection owner() throws SQLException {
        Connection connection = DriverManager.getConnection(url, PostgisDatabases.OWNER, "");
        connection.setSchema(PostgisDatabase.SCHEMA);
        return connection;
    }
}
