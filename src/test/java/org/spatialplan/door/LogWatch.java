package org.spatialplan.door;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the service writes into its log while this is open: all that it tells of requests, and every error. Safe for threads. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("org.spatialplan");
    private final Level before = own.getLevel();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    /** @param level of what our own rooms tell */
    LogWatch(Level level) {
        own.setLevel(level);
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage());
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            IThrowableProxy cause = event.getThrowableProxy();
            errors.add(event.getFormattedMessage()
                    + (cause == null ? "" : " " + cause.getClassName() + " " + cause.getMessage()));
        }
    }

    List<String> lines() {
        return lines;
    }

    /** Those that came since this was asked last. */
    List<String> takeErrors() {
        List<String> taken = List.copyOf(errors);
        errors.removeAll(taken);
        lines.clear();
        return taken;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        own.setLevel(before);
    }
}
