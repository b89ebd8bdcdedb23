package org.spatialplan.app;

import java.io.IOException;
import java.nio.file.Path;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** The data folder cannot be used, is another city's, or has lost its database. The service does not start. */
final class DataFolderException extends CodedException {

    private final transient LocalizedText remedy;

    private DataFolderException(String code, LocalizedText text, LocalizedText remedy, Throwable cause) {
        super(code, text, cause);
        this.remedy = remedy;
    }

    /**
     * The exception for a database file that is less than it was.
     *
     * @param how it is less
     * @param mark the file that says what there was
     */
    static DataFolderException databaseLost(Path database, LocalizedText how, String since, Path mark) {
        return new DataFolderException(
                "database-lost",
                Messages.of("app.start.database-lost", database, how, since),
                Messages.of("app.start.database-lost.remedy", mark),
                null);
    }

    static DataFolderException unusable(Path folder, IOException cause) {
        return new DataFolderException(
                "data-folder-unusable",
                Messages.of("app.start.data-folder", folder, cause.toString()),
                Messages.of("app.start.data-folder.remedy"),
                cause);
    }

    /**
     * The exception for a folder with the data of another city.
     *
     * @param mark the file that says whose it is
     */
    static DataFolderException otherCity(Path folder, String marked, String asked, Path mark) {
        return new DataFolderException(
                "data-folder-of-another-city",
                Messages.of("app.start.other-city", folder, marked, asked),
                Messages.of("app.start.other-city.remedy", mark),
                null);
    }

    /** What to do. */
    LocalizedText remedy() {
        return remedy;
    }
}
