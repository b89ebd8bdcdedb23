package org.spatialplan.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Writes a 7z as a zip. Stateless. */
final class SevenZip {

    /** The memory in KiB for unpacking. The strongest level of 7-Zip takes 64 MB. */
    private static final int MAX_MEMORY_KIB = 100 << 10;

    private SevenZip() {}

    static Path written(String fileName, Path archive, Path folder) throws IOException {
        Path zip = Files.createTempFile(folder, "archive", ".zip");
        try (SevenZFile file = SevenZFile.builder()
                        .setPath(archive)
                        .setMaxMemoryLimitKiB(MAX_MEMORY_KIB)
                        .get();
                PackedAnew out = new PackedAnew(fileName, archive, zip)) {
            for (SevenZArchiveEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
                if (!entry.isDirectory() && entry.getName() != null) {
                    out.add(entry.getName(), entry.hasStream() ? content(file) : InputStream.nullInputStream());
                }
            }
        }
        return zip;
    }

    /** The content of the entry at which a file stands. */
    private static InputStream content(SevenZFile file) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return file.read();
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                return file.read(bytes, from, most);
            }
        };
    }
}
