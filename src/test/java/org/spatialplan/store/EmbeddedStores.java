package org.spatialplan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Fresh embedded databases, migrated by the owner and used by the service's user. */
final class EmbeddedStores {

    private EmbeddedStores() {}

    static Stores fresh() {
        try {
            return Stores.open(EmbeddedDatabase.in(Files.createTempDirectory("spatialplan-test")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
