package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of coordinate systems is nobody else's to replace. */
class EpsgFolderTest {

    private static final String USER = System.getProperty("user.name");

    @TempDir
    private Path temporary;

    @Test
    void isClosedToOthersAndUsedAgain() throws IOException {
        Path folder = EpsgFolder.in(temporary, USER);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(EpsgFolder.in(temporary, USER)).isEqualTo(folder);
    }

    @Test
    void whatSomebodyElsePreparedIsNotUsed() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(temporary.resolve("spatialplan-epsg-" + USER), elsewhere);
        assertThat(EpsgFolder.in(temporary, USER)).isNotEqualTo(link).isDirectory();

        Files.delete(link);
        Path open = Files.createDirectory(link);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(EpsgFolder.in(temporary, USER)).isNotEqualTo(open);
    }

    @Test
    void theServiceUsesIt() {
        Crs.parse("EPSG:4549");

        assertThat(System.getProperty("EPSG-HSQL.directory")).isNotBlank();
    }
}
