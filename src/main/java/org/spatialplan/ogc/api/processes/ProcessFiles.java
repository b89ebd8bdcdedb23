package org.spatialplan.ogc.api.processes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.spatialplan.job.JobSettings;
import org.spatialplan.job.JobStore;
import org.springframework.stereotype.Component;

/** The files in the folder of a job: {@code input}, {@code approval} and {@code result.ndjson}. Thread-safe. */
@Component
class ProcessFiles {

    private static final String INPUT = "input";
    private static final String APPROVAL = "approval";
    private static final String ROWS = "result.ndjson";

    private final JobStore<ProcessDetails> store;
    private final long maxFileBytes;

    ProcessFiles(JobStore<ProcessDetails> store, JobSettings settings) {
        this.store = store;
        this.maxFileBytes = settings.maxFileBytes();
    }

    /** The length of the submitted file in bytes; 0 if there is none. */
    long inputBytes(String id) {
        return store.bytes(id, INPUT);
    }

    Path input(String id) {
        return store.part(id, INPUT);
    }

    Path approval(String id) {
        return store.part(id, APPROVAL);
    }

    /** The file with the rows as newline-delimited JSON, one for each parcel in the order of the submitted file. */
    Path rows(String id) {
        return store.part(id, ROWS);
    }

    /** Makes a file for one answer, which the caller deletes afterwards. */
    Path createAnswer(String id, ResultFormat format) {
        return store.createTemporary(id, ProcessDetails.ANSWER, "." + format.word());
    }

    OutputStream writeInput(String id) throws IOException {
        return store.write(id, INPUT, "The file", maxFileBytes, StandardOpenOption.CREATE);
    }

    OutputStream writeApproval(String id, long maxBytes) throws IOException {
        return store.write(id, APPROVAL, "The approval", maxBytes, StandardOpenOption.CREATE);
    }

    /**
     * Opens the file with the rows to append more. The rows are on the disk before the job is recorded as successful.
     */
    OutputStream appendRows(String id) throws IOException {
        return store.write(
                id, ROWS, "The result", Long.MAX_VALUE, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Counts the whole rows of the file, and cuts off an incomplete last row. */
    long countWholeRows(String id) {
        Path rows = rows(id);
        if (!Files.exists(rows)) {
            return 0;
        }
        try (SeekableByteChannel file = Files.newByteChannel(rows, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            long count = 0;
            long end = 0;
            long position = 0;
            while (file.read(buffer.clear()) > 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    position++;
                    if (buffer.get() == '\n') {
                        count++;
                        end = position;
                    }
                }
            }
            file.truncate(end);
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
