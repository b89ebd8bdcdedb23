package org.spatialplan.ogc.processes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.intake.DuplicateOutlines;
import org.spatialplan.intake.Ground;
import org.spatialplan.intake.Submission;
import org.spatialplan.report.ConflictReport.CheckedGround;
import org.spatialplan.report.GroundCheck;
import org.spatialplan.report.LimitedCheck;
import org.spatialplan.report.ReportRow;
import org.spatialplan.report.RowRemarks;
import org.spatialplan.transfer.parcel.Parcel;
import org.spatialplan.transfer.parcel.Parcel.Fault;
import org.spatialplan.transfer.parcel.ParcelSource;
import tools.jackson.databind.ObjectWriter;

/**
 * Checks a file of parcels of any length and writes one row for each, in the order of the file. Parcels are read in batches,
 * batches are checked side by side, and only a few of them are ever in memory. Immutable, thread-safe.
 */
public final class BulkCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BulkCheck.class);
    private static final int BATCH = 256;
    /** Batches that may wait for their turn to be written. */
    private static final int AHEAD = 8;

    private final GroundCheck check;
    private final RowRemarks remarks;
    private final ObjectWriter writer;
    private final ExecutorService workers;

    /**
     * @param remarks what rows say beside their verdict
     * @param writer writes a {@link ReportRow} as JSON without line breaks
     */
    public BulkCheck(GroundCheck check, RowRemarks remarks, ObjectWriter writer, ExecutorService workers) {
        this.check = check;
        this.remarks = remarks;
        this.writer = writer;
        this.workers = workers;
    }

    /**
     * Checks all parcels from one on.
     *
     * @param skipped how many parcels already have their row
     * @param done told the number of rows after each batch
     * @param stopped asked before each batch
     * @return the number of rows, those skipped among them
     */
    public long run(Submission submission, long skipped, OutputStream out, LongConsumer done, BooleanSupplier stopped) {
        Deque<Future<byte[]>> ahead = new ArrayDeque<>();
        LimitedCheck limited =
                LimitedCheck.of(check, submission.grounds(check.map().frame()));
        DuplicateOutlines outlines = new DuplicateOutlines();
        long read = 0;
        long written = skipped;
        try (ParcelSource source = submission.parcels()) {
            List<Numbered> batch = new ArrayList<>(BATCH);
            for (Optional<Parcel> next = source.next();
                    next.isPresent() && !stopped.getAsBoolean();
                    next = source.next()) {
                Numbered parcel = new Numbered(next.get(), outlines.earlier(next.get()));
                if (++read > skipped) {
                    batch.add(parcel);
                }
                if (batch.size() == BATCH) {
                    ahead.add(submit(batch, limited));
                    batch = new ArrayList<>(BATCH);
                }
                if (ahead.size() > AHEAD) {
                    out.write(result(ahead.remove()));
                    written += BATCH;
                    done.accept(written);
                }
            }
            ahead.add(submit(batch, limited));
            while (!ahead.isEmpty()) {
                out.write(result(ahead.remove()));
            }
            out.flush();
            done.accept(Math.max(read, skipped));
            return Math.max(read, skipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ahead.forEach(future -> future.cancel(true));
        }
    }

    private record Numbered(Parcel parcel, Optional<Long> duplicateOf) {}

    private Future<byte[]> submit(List<Numbered> batch, LimitedCheck limited) {
        Callable<byte[]> rows = () -> rows(batch, limited);
        return workers.submit(rows);
    }

    private byte[] rows(List<Numbered> batch, LimitedCheck limited) {
        Rows rows = new Rows(writer, batch.size());
        GroundFrame frame = check.map().frame();
        batch.forEach(parcel -> rows.add(ReportRow.of(checked(parcel, limited), frame, remarks)));
        return rows.bytes();
    }

    /** One parcel that fails is one row that says so. */
    private CheckedGround checked(Numbered numbered, LimitedCheck limited) {
        Parcel parcel = numbered.parcel();
        try {
            return limited.check(parcel, numbered.duplicateOf(), false);
        } catch (RuntimeException e) {
            String id = UUID.randomUUID().toString();
            LOG.error("Parcel {} could not be checked ({})", parcel.number(), id, e);
            Fault fault = new Fault("", "检查失败，日志编号 " + id, "the check failed; the log holds the details under " + id);
            Ground ground = new Ground(
                    parcel.number(),
                    parcel.id(),
                    parcel.name(),
                    parcel.geometry(),
                    Optional.empty(),
                    List.of(),
                    Optional.of(fault),
                    numbered.duplicateOf());
            return check.failed(ground);
        }
    }

    private static byte[] result(Future<byte[]> rows) {
        try {
            return rows.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobInterruptedException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
