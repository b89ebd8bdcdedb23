package org.spatialplan.format.geopackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A submitted SQLite file. It is never written to, its content is data and never run, and every query ends with the
 * {@link WorkLimit} of the thread. Queries must go to plain tables, see {@link TableKinds}. Used by one thread.
 */
final class ReadOnlySqlite implements AutoCloseable {

    /** The largest length of a value, and of a row, in bytes. */
    private static final int MAX_BYTES_A_VALUE = 64 << 20;

    /** The largest length of a definition in the file and of our own queries, which name all columns. */
    private static final int MAX_BYTES_OF_SQL = 250_000;

    private static final int MAX_COLUMNS = 2_000;

    /** Steps of SQLite's virtual machine between two checks of the limit, about ten microseconds. */
    private static final int STEPS = 1_000;

    private static final int SHOWN = 300;

    private final String fileName;
    private final SQLiteConnection connection;
    private final Deadline deadline = new Deadline();
    private final long bytes;
    private final boolean logMissing;

    private ReadOnlySqlite(String fileName, SQLiteConnection connection, long bytes, boolean logMissing) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.connection = connection;
        this.logMissing = logMissing;
    }

    /**
     * Opens a file.
     *
     * @throws DataFileException if it is not a SQLite file, or has too many definitions
     */
    static ReadOnlySqlite open(String fileName, Path file) {
        long bytes = requireFewDefinitions(fileName, file);
        boolean logMissing = isLogMissing(fileName, file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        // without its log no program has the file open, and SQLite need not write the files of a log beside it
        String address = logMissing
                ? file.toAbsolutePath().toUri() + "?immutable=1"
                : file.toAbsolutePath().toString();
        try {
            ReadOnlySqlite sqlite = new ReadOnlySqlite(
                    fileName, (SQLiteConnection) config.createConnection("jdbc:sqlite:" + address), bytes, logMissing);
            try {
                sqlite.guard();
                return sqlite;
            } catch (SQLException | RuntimeException e) {
                sqlite.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataFileException(fileName, 0, Messages.of("format.no-geopackage-3", e.getMessage()), e);
        }
    }

    /**
     * Requires that the definitions are within {@link SchemaSize}.
     *
     * @return the length of the file in bytes, with the companion files of a running program
     */
    private static long requireFewDefinitions(String fileName, Path file) {
        Optional<String> much;
        long bytes;
        try {
            much = SchemaSize.tooLarge(file);
            Path log = WriteAheadLog.of(file);
            bytes = Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, Messages.of("format.cannot-read", e.getMessage()), e);
        }
        much.ifPresent(found -> {
            throw new DataFileException(fileName, 0, Messages.of("format.too-many-definitions-tables", found));
        });
        return bytes;
    }

    private static boolean isLogMissing(String fileName, Path file) {
        try {
            return !Files.exists(WriteAheadLog.of(file)) && WriteAheadLog.isUsedBy(file);
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, Messages.of("format.cannot-read", e.getMessage()), e);
        }
    }

    private void guard() throws SQLException {
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MAX_BYTES_A_VALUE);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, MAX_BYTES_OF_SQL);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_COLUMN, MAX_COLUMNS);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_WORKER_THREADS, 0);
        ProgressHandler.setHandler(connection, STEPS, deadline);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = off");
            statement.execute("PRAGMA cell_size_check = on");
            statement.execute("PRAGMA query_only = on");
        }
    }

    /**
     * Interrupts SQLite when the thread's work limit is over, and keeps the reason, which is thrown once the driver
     * returns.
     */
    private static final class Deadline extends ProgressHandler {

        private RuntimeException ended;

        @Override
        protected int progress() {
            try {
                WorkLimit.ask();
                return 0;
            } catch (OverLimitException | WorkCancelledException e) {
                ended = e;
                return 1;
            }
        }
    }

    /**
     * Tests whether the file is written with a {@link WriteAheadLog} that is not there, so that its last changes may be
     * missing.
     */
    boolean isLogMissing() {
        return logMissing;
    }

    long bytes() {
        return bytes;
    }

    Statement statement() throws SQLException {
        return connection.createStatement();
    }

    PreparedStatement prepared(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /**
     * The exception for a failure of SQLite: the end of the work limit if that caused it, else an error of the file.
     */
    RuntimeException fault(SQLException e, LocalizedText failure) {
        return deadline.ended != null
                ? deadline.ended
                : new DataFileException(fileName, 0, Messages.of("format.sqlite-failure", failure, shown(e)), e);
    }

    /** The message of SQLite, shortened, because SQLite quotes names of any length. */
    private static String shown(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return Excerpt.of(message, SHOWN);
    }

    @Override
    public void close() {
        try {
            ProgressHandler.clearHandler(connection);
            connection.close();
        } catch (SQLException e) {
            throw fault(e, Messages.of("format.cannot-closed"));
        }
    }
}
