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
import org.spatialplan.format.read.UnpackLimit;
import org.spatialplan.format.rules.DataFileException;

/** A zip without compression to which members of another archive are copied, within limits. Used by one thread. */
final class PackedAnew implements AutoCloseable {

    private final UnpackLimit limit;
    private final ZipOutputStream out;
    private int members;

    PackedAnew(String fileName, Path archive, Path zip) throws IOException {
        this.limit = UnpackLimit.of(fileName, archive);
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
        limit.requireMembers(++members);
        out.putNextEntry(new ZipEntry(name));
        limit.copy(name, in, out, Long.MAX_VALUE);
        out.closeEntry();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
