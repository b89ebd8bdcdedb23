package org.spatialplan.submission.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** A temporary folder that is made when it is needed, and deleted with all in it on closing. Used by one thread. */
public final class WorkFolder implements AutoCloseable {

    private final Optional<Path> lasting;
    private Path folder;

    /** A folder of which nothing is left. */
    public WorkFolder() {
        this.lasting = Optional.empty();
    }

    /**
     * A folder of which conversions are left for the next who opens the same file.
     *
     * @param lasting where they are put; whoever states it deletes them
     */
    public WorkFolder(Path lasting) {
        this.lasting = Optional.of(lasting);
    }

    /** The folder for what takes long to make: the lasting one, else this one. */
    public Path forConversions() {
        return lasting.orElseGet(this::path);
    }

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
