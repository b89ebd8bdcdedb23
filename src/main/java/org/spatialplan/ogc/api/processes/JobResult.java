package org.spatialplan.ogc.api.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rows that a job has written so far. */
final class JobResult {

    private JobResult() {}

    /** How many whole rows a file holds; a torn last row is cut off. */
    static long wholeRows(Path rows) {
        if (!Files.exists(rows)) {
            return 0;
        }
        try (var file = Files.newByteChannel(
                rows, java.nio.file.StandardOpenOption.READ, java.nio.file.StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocate(1 << 16);
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
