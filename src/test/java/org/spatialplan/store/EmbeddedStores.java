package org.spatialplan.store;

import java.nio.file.Path;

/** Fresh embedded databases, migrated by the owner and used by the service's user. */
public final class EmbeddedStores {

    private EmbeddedStores() {}

    /** @param folder where the database is; it must be empty */
    public static Stores fresh(Path folder) {
        return Stores.open(EmbeddedDatabase.in(folder));
    }
}
