package org.spatialplan.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.Properties;
import org.spatialplan.job.PrivateFiles;
import org.spatialplan.store.EmbeddedDatabase;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * The data folder with the embedded database. Other users of the machine cannot read it. A file marks it as soon as it
 * holds a database, with the state that this had at the last start or stop, so that a database that was lost or cut off
 * is never mistaken for a first start or for an earlier day.
 *
 * @param path of the folder
 */
record DataFolder(Path path) {

    private static final String DATABASE = "spatialplan.mv.db";
    private static final String MARK = "database-is-here.txt";
    private static final String SINCE = "since";
    private static final String STATE = "state";

    DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder, or closes it to others. Nothing else is written.
     *
     * @throws DataFolderException if the folder cannot be made, or its database is less than it was
     */
    void open() {
        try {
            PrivateFiles.folder(path);
            PrivateFiles.close(database());
            if (Files.exists(mark())) {
                requireWhole(readMark());
            }
        } catch (IOException e) {
            throw DataFolderException.unusable(path, e);
        }
    }

    private void requireWhole(Properties mark) throws IOException {
        String since = mark.getProperty(SINCE, "?");
        if (!Files.exists(database())) {
            throw lost(Messages.of("app.start.database-lost.missing"), since);
        }
        if (Files.size(database()) == 0) {
            throw lost(Messages.of("app.start.database-lost.empty"), since);
        }
        long marked = state(mark);
        OptionalLong found = EmbeddedDatabase.in(path).findState();
        if (found.isPresent() && found.getAsLong() < marked) {
            throw lost(Messages.of("app.start.database-lost.older", found.getAsLong(), marked), since);
        }
    }

    private DataFolderException lost(LocalizedText how, String since) {
        return DataFolderException.databaseLost(database(), how, since, mark());
    }

    /**
     * Marks the folder once it holds a database with data, and closes the database's file to others.
     *
     * @param state of the database, see {@link EmbeddedDatabase#state}
     */
    void mark(Instant now, long state) {
        try {
            PrivateFiles.close(database());
            Properties mark = readMark();
            mark.putIfAbsent(SINCE, now.truncatedTo(ChronoUnit.SECONDS).toString());
            if (state > state(mark)) {
                mark.setProperty(STATE, Long.toString(state));
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                text.write(("# " + Messages.of("app.mark.text", DATABASE).both().replace(" / ", "\n# ") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                mark.store(text, null);
                PrivateFiles.replace(mark(), text.toByteArray());
            }
        } catch (IOException e) {
            throw DataFolderException.unusable(path, e);
        }
    }

    /** Reads the mark; without values if there is none, or it is damaged. */
    private Properties readMark() throws IOException {
        Properties mark = new Properties();
        if (Files.exists(mark())) {
            try (Reader text = Files.newBufferedReader(mark(), StandardCharsets.UTF_8)) {
                mark.load(text);
            } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
                mark.clear(); // that there is a mark is what counts
            }
        }
        return mark;
    }

    private static long state(Properties mark) {
        try {
            return Long.parseLong(mark.getProperty(STATE, "-1").strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    private Path mark() {
        return path.resolve(MARK);
    }
}
