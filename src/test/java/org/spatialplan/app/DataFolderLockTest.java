package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one folder would run each other's jobs. */
class DataFolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void oneServiceHasAFolder() {
        Path data = folder.resolve("not/yet/there");
        DataFolderLock first = DataFolderLock.take(data);

        assertThatThrownBy(() -> DataFolderLock.take(data))
                .isInstanceOf(DataFolderInUseException.class)
                .hasMessageContaining("in use");
        DataFolderLock.take(folder.resolve("another")).close();
        first.close();
        DataFolderLock.take(data).close();
    }
}
