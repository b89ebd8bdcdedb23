package org.spatialplan.format.parquet;

import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/** The memory of the pages of all columns that are open at once. Not thread-safe. */
final class PageMemory {

    /** An eighth of the heap, and no more than what a feature of the largest size and its neighbours need. */
    static final long MAX_BYTES = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);

    private final String file;
    private long taken;

    PageMemory(String file) {
        this.file = file;
    }

    /**
     * Takes memory before it is allocated.
     *
     * @throws DataFileException if the pages of the file need too much
     */
    void take(long bytes) {
        if (bytes < 0 || bytes > MAX_BYTES - taken) {
            throw new DataFileException(file, 0, Messages.of("format.parquet.pages", MAX_BYTES >> 20));
        }
        taken += bytes;
    }

    void giveBack(long bytes) {
        taken -= bytes;
    }
}
