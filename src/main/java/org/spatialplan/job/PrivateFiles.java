package org.spatialplan.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.geo.FaultPoint;

/**
 * Files and folders that only the service's own user may read. Stateless, thread-safe.
 */
public final class PrivateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final int TRIES = 3;

    private PrivateFiles() {}

    /** Makes a folder, or closes it to all others if it exists. */
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, own(FOLDER));
        } else if (POSIX) {
            setPermissions(folder, FOLDER);
        }
        return folder;
    }

    /** Closes a file to all others, if it exists. */
    public static void close(Path file) {
        if (POSIX && Files.exists(file)) {
            setPermissions(file, FILE);
        }
    }

    /** Warns where that is impossible, for example because the place belongs to somebody else. */
    private static void setPermissions(Path place, Set<PosixFilePermission> permissions) {
        try {
            if (!Files.getPosixFilePermissions(place).equals(permissions)) {
                Files.setPosixFilePermissions(place, permissions);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be closed to other users of the machine: {}", place, e.toString());
        }
    }

    /** Replaces a file in one step: after a crash or a power cut there is the old one or the new one. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + RecordFolders.NEXT);
        try (FileChannel channel = channel(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            FaultPoint.reach("file.written");
            channel.force(true);
        }
        FaultPoint.reach("file.forced");
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        FaultPoint.reach("file.replaced");
        force(file.getParent());
    }

    /**
     * Adds a file in one step: after a crash there is the whole file or none.
     *
     * @throws FileAlreadyExistsException if there is one of that name; it stays as it is
     */
    static void add(Path file, byte[] bytes) throws IOException {
        Path next = file.resolveSibling(UUID.randomUUID() + RecordFolders.NEXT);
        try {
            try (FileChannel channel = channel(next, StandardOpenOption.CREATE_NEW)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            link(next, file);
            force(file.getParent());
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** A link is made or not, and never replaces a file. Where there are no links a process alone is safe from that. */
    private static void link(Path next, Path file) throws IOException {
        try {
            Files.createLink(file, next);
        } catch (UnsupportedOperationException e) {
            Files.move(next, file);
        }
    }

    /** @param options beside that of writing */
    public static OutputStream open(Path file, OpenOption... options) throws IOException {
        return Channels.newOutputStream(channel(file, options));
    }

    private static FileChannel channel(Path file, OpenOption... options) throws IOException {
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(StandardOpenOption.WRITE);
        return FileChannel.open(file, all, own(FILE));
    }

    /**
     * Brings a file, or the names in a folder, to the disk. Some systems cannot open a folder; they do not need this step.
     */
    public static void force(Path place) throws IOException {
        boolean isFolder = Files.isDirectory(place);
        try (FileChannel channel =
                FileChannel.open(place, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            if (!isFolder) {
                throw e;
            }
        }
    }

    /** Deletes a folder with all that is in it, also if others delete in it meanwhile. */
    static void delete(Path folder) {
        try {
            for (int i = 0; Files.exists(folder); i++) {
                try {
                    deleteOnce(folder);
                } catch (DirectoryNotEmptyException e) {
                    if (i == TRIES) { // somebody goes on writing into it
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteOnce(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        Files.walkFileTree(folder, new Tolerant() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                folders.add(inner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }
        });
        for (int i = folders.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(folders.get(i));
        }
    }

    /**
     * Visits all files below a folder.
     *
     * @param visitor gets a file and its size in bytes
     */
    static void walk(Path folder, ObjLongConsumer<Path> visitor) {
        try {
            Files.walkFileTree(folder, new Tolerant() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    visitor.accept(file, attributes.size());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files come and go while one looks. */
    private static class Tolerant extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static FileAttribute<?>[] own(Set<PosixFilePermission> permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
