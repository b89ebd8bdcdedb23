package org.spatialplan.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * H2's own view of a connection's database. H2 closes its file for good when it cannot write, for example on a full
 * disk, but goes on handing out connections that do not work, and writes what is committed some time later. Neither
 * can be changed through JDBC by a user who may only add rows.
 */
record OpenedDatabase(Database database) {

    static OpenedDatabase of(Connection connection) throws SQLException {
        JdbcConnection embedded = connection.unwrap(JdbcConnection.class);
        return new OpenedDatabase(((SessionLocal) embedded.getSession()).getDatabase());
    }

    /** Tests whether the file can be read and written. */
    boolean works() {
        return !file().isClosed() && file().getPanicException() == null;
    }

    /** Makes each commit write to the file before it returns, and fail if that fails. */
    void writeAtCommit() {
        if (database.getWriteDelay() != 0) {
            database.setWriteDelay(0);
        }
    }

    /** Number of the newest state of the file; a commit with changes makes another. */
    long version() {
        return file().getCurrentVersion();
    }

    /** Brings all that is written to the disk, where it survives a power cut. */
    void force() {
        file().sync();
    }

    /** Releases the file without writing, so that the next connection opens the database anew. Idempotent. */
    void abandon() {
        database.shutdownImmediately();
    }

    private MVStore file() {
        return database.getStore().getMvStore();
    }
}
