package org.spatialplan.web.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
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
import java.util.function.ObjLongConsumer;

/**
 * Files and folders that only the service's own user may read, and that a power cut leaves whole: what is written is on the
 * disk before anybody is told so. Stateless, thread-safe.
 */
final class KeptFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final int TRIES = 3;

    private KeptFiles() {}

    /** Makes a folder, or takes it from all others if it is there. */
    static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = folder.toAbsolutePath().getParent();
            Files.createDirectories(above);
            Files.createDirectory(folder, own(FOLDER));
            force(above);
        } else if (POSIX) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
        return folder;
    }

    /** Replaces a file in one step: after a crash there is the old one or the new one. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + RecordFolders.NEXT);
        try (OutputStream out = open(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(bytes);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        force(file.getParent());
    }

    /** What is written is on the disk when the stream is closed. @param options beside that of writing */
    static OutputStream open(Path file, OpenOption... options) throws IOException {
        Set<OpenOption> all = new HashSet<>(Set.of(options));
        all.add(StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(file, all, own(FILE));
        OutputStream out = Channels.newOutputStream(channel);
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                try (channel) {
                    if (channel.isOpen()) {
                        channel.force(true);
                    }
                }
            }
        };
    }

    /** The names in a folder. Not every system lets a folder be opened; those that do not need no such step. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // nothing more can be done for it here
        }
    }

    /** Deletes a folder with all that is in it; what others delete meanwhile is gone as well. */
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

    /** Tells all files below a folder with their sizes in bytes. */
    static void walk(Path folder, ObjLongConsumer<Path> told) {
        try {
            Files.walkFileTree(folder, new Tolerant() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    told.accept(file, attributes.size());
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
