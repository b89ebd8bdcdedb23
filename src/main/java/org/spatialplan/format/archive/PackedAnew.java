package org.spatialplan.format.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Messages;

/** A zip without compression to which members of another archive are copied, within limits. Used by one thread. */
final class PackedAnew implements AutoCloseable {

    private static final int MAX_MEMBERS = 2_000;

    /** The size in bytes that all members together may always have. A larger archive may have a multiple of its size. */
    private static final long ANY_BYTES = 1 << 30;

    private static final int TIMES_ITS_SIZE = 20;

    private final String fileName;
    private final long maxBytes;
    private final ZipOutputStream out;
    private int members;
    private long total;

    PackedAnew(String fileName, Path archive, Path zip) throws IOException {
        this.fileName = fileName;
        this.maxBytes = ANY_BYTES + TIMES_ITS_SIZE * Files.size(archive);
        this.out = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16), StandardCharsets.UTF_8);
        out.setLevel(Deflater.NO_COMPRESSION);
    }

    /**
     * Copies a member.
     *
     * @throws DataFileException if the members are too many, or too large
     */
    void add(String name, InputStream in) throws IOException {
        members++;
        if (members > MAX_MEMBERS) {
            throw new DataFileException(fileName, 0, Messages.of("format.holds-more-than-files", MAX_MEMBERS));
        }
        out.putNextEntry(new ZipEntry(name));
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            WorkLimit.ask();
            total += n;
            if (total > maxBytes) {
                throw new DataFileException(
                        fileName, 0, Messages.of("format.unpacks-more-than-bytes", fileName, maxBytes));
            }
            out.write(buffer, 0, n);
        }
        out.closeEntry();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
