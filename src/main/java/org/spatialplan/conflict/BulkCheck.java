package org.spatialplan.conflict;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.GuardedCheck;
import org.spatialplan.conflict.ground.LimitedCheck;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.DuplicateOutlines;
import org.spatialplan.submission.Submission;

/**
 * Checks a file of parcels of any length and writes one row for each, in the order of the file. Parcels are read in batches,
 * batches are checked side by side, and only a few of them are ever in memory. Immutable, thread-safe.
 */
public final class BulkCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BulkCheck.class);
    private static final int MAX_PARCELS = 256;
    private static final int FIRST_PARCELS = 32;
    /** Time for a batch, so that others have their turn soon. */
    private static final long BATCH_NANOS = 100_000_000;

    private static final long BATCH_VERTICES = 20_000;
    /** Batches that may be read ahead of the one that is written next, and the vertices in them, about 40 bytes each. */
    private static final int AHEAD = 8;

    private static final long AHEAD_VERTICES = 200_000;
    private static final long LOOK_MILLIS = 100;
    private static final long FOREVER_NANOS = Long.MAX_VALUE / 4;

    private final GroundCheck check;
    private final Submission submission;
    private final RowWriter.Maker rows;
    private final ExecutorService workers;

    BulkCheck(GroundCheck check, Submission submission, RowWriter.Maker rows, ExecutorService workers) {
        this.check = check;
        this.submission = submission;
        this.rows = rows;
        this.workers = workers;
    }

    /**
     * Checks all parcels from one on and writes their rows. The workers check, the calling thread reads and writes.
     *
     * @param skipped how many parcels already have their row
     * @param done told the number of rows after each batch
     * @param stopped asked between parcels and within each, by several threads
     * @return the number of rows, those skipped included
     * @throws WorkCancelledException if it was stopped
     */
    public long run(long skipped, OutputStream out, LongConsumer done, BooleanSupplier stopped) {
        GuardedCheck guarded = new GuardedCheck(
                LimitedCheck.of(check, submission.grounds(check.map().frame())), BulkCheck::log);
        Run run = new Run(guarded, out, done, stopped, skipped);
        DuplicateOutlines outlines = new DuplicateOutlines();
        long read = 0;
        try (ParcelSource source = submission.parcels()) {
            for (Optional<Parcel> next = next(source); next.isPresent(); next = next(source)) {
                run.requireWanted();
                Numbered parcel = new Numbered(next.get(), outlines.earlier(next.get()));
                if (++read > skipped) {
                    run.add(parcel);
                }
            }
            run.finish();
            return Math.max(read, skipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            run.leave();
        }
    }

    /** Only a few parcels are in memory: the vertices of those that were read before count no more. */
    private static Optional<Parcel> next(ParcelSource source) {
        long counted = WorkLimit.vertices();
        Optional<Parcel> next = source.next();
        WorkLimit.forgetSince(counted);
        return next;
    }

    /** One run over a file. Used by one thread, which reads and writes. */
    private final class Run {

        private final GuardedCheck guarded;
        private final OutputStream out;
        private final LongConsumer done;
        private final BooleanSupplier stopped;
        private final Deque<Batch> ahead = new ArrayDeque<>();
        private volatile boolean left;
        private List<Numbered> parcels = new ArrayList<>();
        private long vertices;
        private long aheadVertices;
        private int maxParcels = FIRST_PARCELS;
        private long written;

        Run(GuardedCheck guarded, OutputStream out, LongConsumer done, BooleanSupplier stopped, long skipped) {
            this.guarded = guarded;
            this.out = out;
            this.done = done;
            this.stopped = stopped;
            this.written = skipped;
        }

        void requireWanted() {
            WorkLimit.ask();
            if (stopped.getAsBoolean()) {
                throw new WorkCancelledException();
            }
        }

        void add(Numbered parcel) throws IOException {
            parcels.add(parcel);
            vertices += parcel.parcel().geometry().map(Geometry::getNumPoints).orElse(0);
            if (parcels.size() >= maxParcels || vertices >= BATCH_VERTICES) {
                submit();
            }
            while (ahead.size() > AHEAD || !ahead.isEmpty() && aheadVertices > AHEAD_VERTICES) {
                write();
            }
        }

        void finish() throws IOException {
            submit();
            while (!ahead.isEmpty()) {
                write();
            }
            out.flush();
        }

        /** Lets go of what is still being checked. */
        void leave() {
            left = true;
            ahead.forEach(batch -> batch.rows().cancel(true));
        }

        private void submit() {
            List<Numbered> batch = parcels;
            ahead.add(new Batch(batch.size(), vertices, workers.submit((Callable<Checked>)
                    () -> rows(batch, guarded, this::isLeft))));
            aheadVertices += vertices;
            parcels = new ArrayList<>(maxParcels);
            vertices = 0;
        }

        private boolean isLeft() {
            return left || stopped.getAsBoolean();
        }

        private void write() throws IOException {
            Batch batch = ahead.peek();
            Checked checked = result(batch.rows());
            ahead.remove();
            out.write(checked.rows());
            written += batch.parcels();
            aheadVertices -= batch.vertices();
            long parcelNanos = Math.max(1, checked.nanos() / Math.max(1, batch.parcels()));
            maxParcels = (int) Math.max(1, Math.min(MAX_PARCELS, BATCH_NANOS / parcelNanos));
            done.accept(written);
        }

        /** Asks now and then whether anybody still wants it. */
        private Checked result(Future<Checked> rows) {
            while (true) {
                requireWanted();
                try {
                    return rows.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // still being checked
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new WorkCancelledException();
                } catch (ExecutionException e) {
                    requireWanted(); // a worker that stopped early knows less of the reason
                    throw thrown(e.getCause());
                }
            }
        }

        private RuntimeException thrown(Throwable cause) {
            if (cause instanceof Error error) {
                throw error;
            }
            return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
        }
    }

    /** Parcels that workers check. */
    private record Batch(int parcels, long vertices, Future<Checked> rows) {}

    /**
     * The rows of a batch.
     *
     * @param nanos how long it took to check it, in nanoseconds
     */
    private record Checked(byte[] rows, long nanos) {}

    private record Numbered(Parcel parcel, Optional<Long> duplicateOf) {}

    private Checked rows(List<Numbered> batch, GuardedCheck guarded, BooleanSupplier left) {
        long since = System.nanoTime();
        RowWriter writer = rows.make(batch.size());
        for (Numbered parcel : batch) {
            writer.add(WorkLimit.within(
                    FOREVER_NANOS, Long.MAX_VALUE, left, () -> guarded.check(parcel.parcel(), parcel.duplicateOf())));
        }
        return new Checked(writer.bytes(), System.nanoTime() - since);
    }

    private static void log(Parcel parcel, String id, Throwable cause) {
        LOG.error("Parcel {} could not be checked ({})", parcel.number(), id, cause);
    }
}
