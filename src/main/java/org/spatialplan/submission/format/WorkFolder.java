package org.spatialplan.submission.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A temporary folder that is made when it is needed, and deleted with all in it on closing. Used by one thread. */
public final class WorkFolder implements AutoCloseable {

    private Path folder;

    /** The folder. */
    public Path path() {
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("spatial-plan-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    /** A new folder in it. */
    public Path inner() {
        try {
            return Files.createTempDirectory(path(), "part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
