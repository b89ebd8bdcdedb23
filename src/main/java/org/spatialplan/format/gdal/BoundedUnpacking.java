package org.spatialplan.format.gdal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Messages;

/** Unpacks members of a zip to files of our choice, as long as they are not suspiciously large. Used by one thread. */
final class BoundedUnpacking {

    private static final int SHOWN = 100;

    /** The size in bytes that all members together may always have. A larger zip may have a multiple of its size. */
    private static final long ANY_BYTES = 1 << 30;

    private static final int TIMES_ITS_SIZE = 20;

    private final String fileName;
    private final long maxBytes;
    private long total;

    BoundedUnpacking(String fileName, Path zip) throws IOException {
        this.fileName = fileName;
        this.maxBytes = ANY_BYTES + TIMES_ITS_SIZE * Files.size(zip);
    }

    /**
     * Unpacks a member.
     *
     * @param target file that does not exist yet
     * @throws DataFileException if all members together are too large
     */
    void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                WorkLimit.ask();
                total += n;
                if (total > maxBytes) {
                    String name = entry.getName();
                    throw new DataFileException(
                            fileName,
                            0,
                            Messages.of(
                                    "format.unpacks-more-than-bytes",
                                    name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name,
                                    maxBytes));
                }
                out.write(buffer, 0, n);
            }
        }
    }
}
