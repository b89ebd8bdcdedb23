package org.spatialplan.submission.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.spatialplan.format.archive.PlainZip;
import org.spatialplan.format.read.UnpackLimit;
import org.spatialplan.format.read.ZipFiles;
import org.spatialplan.format.read.ZipNames;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.WorkLimit;

/**
 * A submitted zip or 7z on disk. Members are unpacked under names of our own, within limits. Used by one thread.
 */
final class Archive {

    private final FileContent content;
    private final Path zip;
    /** The names by which the members are found, by their names. */
    private final Map<String, String> names;

    private final UnpackLimit limit;

    private Archive(FileContent content, Path zip, Map<String, String> names, UnpackLimit limit) {
        this.content = content;
        this.zip = zip;
        this.names = names;
        this.limit = limit;
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
            UnpackLimit limit = UnpackLimit.of(content.name(), zip);
            limit.requireMembers(names.size());
            return new Archive(content, zip, names, limit);
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

    /** Takes the first bytes of members, one after the other. */
    void heads(Collection<String> members, BiConsumer<String, byte[]> taker) {
        try (ZipFile file = ZipFiles.open(zip)) {
            for (String name : members) {
                WorkLimit.ask();
                try (InputStream in = file.getInputStream(file.getEntry(names.get(name)))) {
                    taker.accept(name, in.readNBytes(Glance.BYTES));
                }
            }
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
            long most = UnpackLimit.ofPacked(entry.getCompressedSize(), UnpackLimit.TIMES_PACKED);
            Files.createDirectories(target.getParent());
            try (InputStream in = file.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(target)) {
                limit.copy(name, in, out, most);
            }
        } catch (IOException e) {
            throw ZipFiles.unreadable(content.name(), e);
        }
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
