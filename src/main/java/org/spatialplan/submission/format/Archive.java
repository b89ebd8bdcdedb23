package org.spatialplan.submission.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.spatialplan.format.archive.PlainZip;
import org.spatialplan.format.read.ZipFiles;
import org.spatialplan.format.read.ZipNames;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Messages;

/**
 * A submitted zip or 7z on disk. Members are unpacked under names of our own, within limits. Used by one thread.
 */
final class Archive {

    private static final int MAX_MEMBERS = 2_000;

    /** The largest size of a member as a multiple of its packed size. A table in text consists mostly of blanks. */
    private static final int TIMES_PACKED = 200;

    private static final long SMALL_BYTES = 10 << 20;

    /** The size in bytes that all members together may always have, and the multiple of the archive's size. */
    private static final long ANY_BYTES = 1 << 30;

    private static final int TIMES_ITS_SIZE = 20;

    private final FileContent content;
    private final Path zip;
    /** The names by which the members are found, by their names. */
    private final Map<String, String> names;

    private final long maxBytes;
    private long total;

    private Archive(FileContent content, Path zip, Map<String, String> names) throws IOException {
        this.content = content;
        this.zip = zip;
        this.names = names;
        this.maxBytes = ANY_BYTES + TIMES_ITS_SIZE * Files.size(zip);
    }

    /**
     * Opens an archive.
     *
     * @throws DataFileException if it is encrypted, holds too many files, or is unreadable
     */
    static Archive of(FileContent content) {
        Path zip = PlainZip.of(content.name(), content.path(), content.folder());
        try (ZipFile file = ZipFiles.open(zip)) {
            Map<String, String> names = new LinkedHashMap<>(ZipNames.of(file));
            names.keySet().removeIf(Archive::isOfASystem);
            if (names.size() > MAX_MEMBERS) {
                throw new DataFileException(
                        content.name(), 0, Messages.of("format.holds-more-than-files", MAX_MEMBERS));
            }
            return new Archive(content, zip, names);
        } catch (IOException e) {
            throw ZipFiles.unreadable(content.name(), e);
        }
    }

    /** Whether a file was put there by macOS or Windows for itself. */
    private static boolean isOfASystem(String name) {
        String plain = name.substring(name.lastIndexOf('/') + 1);
        return ZipFiles.isMacShadow(name)
                || Set.of(".DS_Store", "Thumbs.db", "desktop.ini").contains(plain);
    }

    /** The names of all files in it, with their folders. */
    Set<String> names() {
        return names.keySet();
    }

    /** The archive as a zip that Java reads. */
    FileContent asZip() {
        return content.unpacked(zip);
    }

    /** The first bytes of a member. */
    byte[] head(String name) {
        try (ZipFile file = ZipFiles.open(zip);
                InputStream in = file.getInputStream(file.getEntry(names.get(name)))) {
            WorkLimit.ask();
            return in.readNBytes(Glance.BYTES);
        } catch (IOException e) {
            throw ZipFiles.unreadable(content.name(), e);
        }
    }

    /**
     * Unpacks a member.
     *
     * @param target path of the file that is written
     * @throws DataFileException if it is suspiciously large
     */
    void unpack(String name, Path target) {
        try (ZipFile file = ZipFiles.open(zip)) {
            ZipEntry entry = file.getEntry(names.get(name));
            long most = entry.getCompressedSize() * TIMES_PACKED + SMALL_BYTES;
            Files.createDirectories(target.getParent());
            try (InputStream in = file.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(target)) {
                copy(name, in, out, most);
            }
        } catch (IOException e) {
            throw ZipFiles.unreadable(content.name(), e);
        }
    }

    private void copy(String name, InputStream in, OutputStream out, long most) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            WorkLimit.ask();
            copied += n;
            total += n;
            if (total > maxBytes || copied > most) {
                throw new DataFileException(
                        content.name(),
                        0,
                        Messages.of("format.unpacks-more-than-bytes", shortened(name), Math.min(most, maxBytes)));
            }
            out.write(buffer, 0, n);
        }
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }

    /** Unpacks a member into a file of its own. */
    FileContent member(String name) {
        Path file = newFolder().resolve("member");
        unpack(name, file);
        return content.unpacked(file);
    }

    /** Unpacks the parts of one file into a folder. */
    FileContent parts(PartedFormat.Parts parts) {
        Path folder = newFolder();
        parts.parts().forEach((path, name) -> unpack(name, folder.resolve(path)));
        return content.unpacked(folder);
    }

    private Path newFolder() {
        try {
            return Files.createTempDirectory(content.folder(), "member");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
