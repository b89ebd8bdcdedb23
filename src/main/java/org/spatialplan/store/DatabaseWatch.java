package org.spatialplan.store;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database four times a second, on a connection of its own, whether it answers. A database that is silent, or
 * cannot be reached, is away until it answers again: then nobody waits for it. A statement may take long, because the
 * watch waits for another one. Thread-safe.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final Duration EVERY = Duration.ofMillis(250);
    /** The pause after a login was refused, which is an answer. */
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(2);
    /** The longest wait for the answer to the question, and for a connection. Together they are under 3 s. */
    private static final Duration ANSWER = Duration.ofSeconds(1);
    /** One of eight logins to a database that is away may take this long, because it may be slow rather than silent. */
    private static final Duration SLOW_LOGIN = Duration.ofSeconds(3);

    private static final int TRIES = 8;

    private final PostgisConnections connections;
    private final Runnable whenSilent;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private Connection own;
    private int tries;
    private volatile SQLException why;
    private volatile boolean closed;
    private Thread thread;

    /**
     * Makes a watch, which begins with {@link #start}.
     *
     * @param whenSilent gives up the connections on which others wait; runs in the thread of the watch
     */
    DatabaseWatch(PostgisConnections connections, Runnable whenSilent) {
        this.connections = connections;
        this.whenSilent = whenSilent;
    }

    /** Begins, if it has not begun. */
    void start() {
        lock.lock();
        try {
            if (thread == null && !closed) {
                thread = new Thread(this::run, "database-watch");
                thread.setDaemon(true);
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns at once.
     *
     * @throws SQLTransientConnectionException if the database is away
     */
    void requireThere() throws SQLTransientConnectionException {
        SQLException failure = why;
        if (failure != null) {
            throw new SQLTransientConnectionException(
                    "The database is away: " + failure.getMessage(), failure.getSQLState(), failure);
        }
    }

    /**
     * Waits as long as the database is away.
     *
     * @throws SQLTransientConnectionException if the watch ends before
     */
    void awaitThere() throws SQLTransientConnectionException {
        lock.lock();
        try {
            while (why != null && !closed) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while the database is away", e);
        } finally {
            lock.unlock();
        }
        if (closed) {
            throw new SQLTransientConnectionException("The pool is closed");
        }
    }

    private void run() {
        try {
            while (!closed) {
                ask();
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
        }
    }

    private void pause() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!closed) {
                Duration pause = own == null && why == null ? AFTER_REFUSAL : EVERY;
                changed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private void ask() {
        boolean silent = false;
        try {
            if (own != null) {
                question();
                tell(null);
                return;
            }
        } catch (SQLException e) {
            silent = isSilence(e);
            leave();
        }
        try {
            own = connect();
            question();
            tell(null);
        } catch (SQLException e) {
            leave();
            silent |= isSilence(e);
            tell(isAnswer(e) ? null : e);
        }
        if (silent) {
            whenSilent.run();
        }
    }

    private Connection connect() throws SQLException {
        boolean patient = why != null && ++tries % TRIES == 0;
        Connection connection =
                connections.within(patient ? SLOW_LOGIN : ANSWER).getConnection();
        connection.setNetworkTimeout(Runnable::run, (int) ANSWER.toMillis());
        return connection;
    }

    private void question() throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("select 1");
        }
    }

    private void tell(SQLException failure) {
        SQLException before = why;
        lock.lock();
        try {
            why = failure;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (before == null && failure != null) {
            LOG.warn("The database is away, and what needs it is refused until it answers: {}", failure.getMessage());
        } else if (before != null && failure == null) {
            tries = 0;
            LOG.info("The database answers again");
        }
    }

    /** Tests whether a failure is the refusal of a server that is up, for example because it has no connection left. */
    private static boolean isAnswer(SQLException e) {
        String state = e.getSQLState();
        return state != null && !state.startsWith("08") && !state.startsWith("57P");
    }

    private static boolean isSilence(Throwable e) {
        return e != null && (e instanceof SocketTimeoutException || isSilence(e.getCause()));
    }

    private void leave() {
        if (own != null) {
            try {
                own.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The connection of the watch cannot be closed", e);
            }
            own = null;
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
