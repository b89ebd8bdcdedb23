package org.spatialplan.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.spatialplan.job.PrivateFiles;
import org.spatialplan.text.Messages;

/**
 * The data folder with the embedded database. Other users of the machine cannot read it. A file marks it as soon as it
 * holds a database, so that a lost database is never mistaken for a first start.
 *
 * @param path of the folder
 */
record DataFolder(Path path) {

    private static final String DATABASE = "spatialplan.mv.db";
    private static final String MARK = "database-is-here.txt";

    DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder, or closes it to others.
     *
     * @throws DataFolderException if the folder cannot be made, or has lost its database
     */
    void open() {
        try {
            PrivateFiles.folder(path);
            PrivateFiles.close(database());
            if (Files.exists(mark()) && isWithoutDatabase()) {
                throw DataFolderException.databaseLost(
                        database(),
                        Files.exists(database()),
                        Files.getLastModifiedTime(mark()).toInstant().truncatedTo(ChronoUnit.SECONDS),
                        mark());
            }
        } catch (IOException e) {
            throw DataFolderException.unusable(path, e);
        }
    }

    private boolean isWithoutDatabase() throws IOException {
        return !Files.exists(database()) || Files.size(database()) == 0;
    }

    /** Marks the folder once it holds a database with data, and closes the database's file to others. */
    void mark(Instant now) {
        try {
            PrivateFiles.close(database());
            if (!Files.exists(mark())) {
                String text = Messages.of("app.mark.text", now.truncatedTo(ChronoUnit.SECONDS), DATABASE)
                        .both();
                PrivateFiles.replace(mark(), (text + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw DataFolderException.unusable(path, e);
        }
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    private Path mark() {
        return path.resolve(MARK);
    }
}
