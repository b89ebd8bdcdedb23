package org.spatialplan.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class EmbeddedKeyStoreTest extends KeyStoreContract {

    @TempDir
    private Path folder;

    @Override
    Stores emptyStores() {
        return EmbeddedStores.fresh(folder);
    }
}
