package org.spatialplan.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool that refuses at once while its database is away, see {@link DatabaseWatch}. When the database falls silent, all
 * connections are broken off, so that whoever waits for an answer gets an exception. Thread-safe.
 */
final class WatchedPool extends HikariDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedPool.class);

    /** The largest number of those who wait for a connection, so that those who need none find a turn. */
    private static final int MAX_WAITING = 16;
    /** The longest wait of the others for a place among them. */
    private static final Duration CROWD = Duration.ofMillis(50);

    private static final long AGAIN_NANOS = Duration.ofMillis(2).toNanos();

    /** The longest wait for a connection while the database answers. */
    private static final Duration TURN = Duration.ofMillis(2500);
    /** How often those who wait look whether the database is away. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final DatabaseWatch watch;

    WatchedPool(PostgisConnections connections) {
        this.watch = new DatabaseWatch(connections, this::breakOff);
        setDataSource(new Opened(connections));
        setConnectionTimeout(LOOK.toMillis());
        setValidationTimeout(LOOK.toMillis() / 2);
    }

    /** Keeps in mind what is open. The pool asks in its own thread, which waits here while the database is away. */
    private final class Opened extends DelegatingDataSource {

        Opened(PostgisConnections connections) {
            super(connections);
        }

        @Override
        public Connection getConnection() throws SQLException {
            watch.awaitThere();
            Connection connection = super.getConnection();
            open.removeIf(WatchedPool::isClosed);
            open.add(connection);
            return connection;
        }
    }

    /**
     * Returns a connection.
     *
     * @throws SQLTransientConnectionException at once if the database is away
     * @throws PoolBusyException at once if many wait for a connection already; after 2.5 s if others use all of them
     */
    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + TURN.toNanos();
        while (true) {
            watch.requireThere();
            requireRoom();
            try {
                Connection connection = super.getConnection();
                watch.start();
                return connection;
            } catch (SQLTransientConnectionException e) {
                if (isClosed()) {
                    throw e;
                }
                if (System.nanoTime() - end > 0) {
                    watch.requireThere();
                    throw new PoolBusyException(e);
                }
            }
        }
    }

    private void requireRoom() throws PoolBusyException {
        HikariPoolMXBean pool = getHikariPoolMXBean();
        long end = System.nanoTime() + CROWD.toNanos();
        while (pool != null && pool.getThreadsAwaitingConnection() >= MAX_WAITING) {
            if (System.nanoTime() - end > 0) {
                throw new PoolBusyException(null);
            }
            LockSupport.parkNanos(AGAIN_NANOS);
        }
    }

    private void breakOff() {
        HikariPoolMXBean pool = getHikariPoolMXBean();
        if (pool != null) {
            pool.softEvictConnections();
        }
        open.forEach(WatchedPool::abort);
        open.clear();
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(WatchedPool::inThreadOfItsOwn);
        } catch (SQLException e) {
            LOG.debug("A connection cannot be broken off", e);
        }
    }

    /** Closing an encrypted connection may wait for its other end. */
    private static void inThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "database-break-off");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        watch.close();
        super.close();
    }
}
