package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows the progress of a command in one line of the error output that is rewritten. It prints nothing if the output is
 * not a terminal. Used by one thread.
 */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final long EVERY_NANOS = 200_000_000;

    private final PrintWriter out;
    private final String unit;
    private final boolean shown;
    private final long start;
    private long last;
    private boolean written;

    /**
     * A bar without progress.
     *
     * @param unit what is counted, for example {@code parcels}
     */
    ProgressBar(PrintWriter out, String unit) {
        this(out, unit, Ansi.AUTO.enabled());
    }

    ProgressBar(PrintWriter out, String unit, boolean shown) {
        this.out = out;
        this.unit = unit;
        this.shown = shown;
        this.start = System.nanoTime();
        this.last = start - EVERY_NANOS;
    }

    /**
     * Shows progress.
     *
     * @param total 0 if it is unknown
     */
    void show(long done, long total) {
        long now = System.nanoTime();
        if (!shown || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        written = true;
        out.print("\r" + line(done, total, (now - start) / 1e9));
        out.flush();
    }

    String line(long done, long total, double seconds) {
        if (total <= 0) {
            return String.format(Locale.ROOT, "%,d %s ", done, unit);
        }
        double share = Math.min(1, (double) done / total);
        int full = (int) Math.round(share * WIDTH);
        double left = share > 0 ? seconds * (1 - share) / share : 0;
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f%% %,d of %,d %s, %.0f s left ",
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                100 * share,
                done,
                total,
                unit,
                left);
    }

    /** Clears the line for the output that follows. */
    @Override
    public void close() {
        if (written) {
            out.print("\r" + " ".repeat(100) + "\r");
            out.flush();
        }
    }
}
