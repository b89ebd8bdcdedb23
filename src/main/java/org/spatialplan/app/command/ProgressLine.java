package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.spatialplan.imports.Progress;

/**
 * Shows the progress of an import on the error output, redrawn four times a second. It prints nothing if the output is
 * not a terminal. Used by one thread.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 250_000_000;

    private final PrintWriter err;
    private final boolean watched;
    private long last = System.nanoTime();
    private boolean drawn;

    ProgressLine(PrintWriter err) {
        this(err, System.console() != null);
    }

    ProgressLine(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    @Override
    public void at(Phase phase, long done, long total) {
        if (!watched || drawn && System.nanoTime() - last < EVERY_NANOS) {
            return;
        }
        last = System.nanoTime();
        drawn = true;
        int filled = total == 0 ? 0 : (int) Math.min(WIDTH, WIDTH * done / total);
        err.print(String.format(
                Locale.ROOT,
                "\r[%s%s] %s %s %,d%s   ",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                phase.zh(),
                phase.en(),
                done,
                total == 0 ? "" : String.format(Locale.ROOT, " / %,d", total)));
        err.flush();
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (drawn) {
            err.print("\r" + " ".repeat(WIDTH + 70) + "\r");
            err.flush();
            drawn = false;
        }
    }
}
