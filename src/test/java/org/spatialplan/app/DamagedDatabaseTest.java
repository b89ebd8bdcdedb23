package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.store.EmbeddedDatabase;
import org.spatialplan.store.Stores;

/** A database that is lost or damaged is refused with its file and the remedy; an empty one never takes its place. */
@Tag("service")
class DamagedDatabaseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "missing, database-lost, missing",
        "zero bytes, database-lost, empty (0 bytes)",
        "one byte, database-refused, is damaged",
        "truncated, database-lost, older than it was",
        "garbage, database-refused, is damaged",
        "torn, database-refused, is damaged"
    })
    void isRefusedWithItsFileAndTheRemedy(String damage, String code, String words) throws IOException {
        Path file = usedFolder();
        damage(file, damage);
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;

        assertThatThrownBy(() -> OfflineService.open(Map.of("spatialplan.data", folder.toString()), "test"))
                .isInstanceOfSatisfying(StoresUnavailableException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.messageInBoth()).contains(file.toString(), words, "estore a backup", "恢复");
                });

        assertThat(Files.exists(file) ? Files.readAllBytes(file) : null)
                .as("it is left as it is")
                .isEqualTo(before);
    }

    @Test
    void whoDeletesTheMarkBeginsAnew() throws IOException {
        Path file = usedFolder();
        Files.delete(file);
        Files.delete(folder.resolve("database-is-here.txt"));

        assertThatCode(() -> new DataFolder(folder).open()).doesNotThrowAnyException();
    }

    @Test
    void aDamagedMarkStillSaysThatThereWasADatabase() throws IOException {
        Path file = usedFolder();
        Files.write(folder.resolve("database-is-here.txt"), new byte[] {(byte) 0xff, 0, 1});
        assertThatCode(() -> new DataFolder(folder).open()).doesNotThrowAnyException();

        Files.delete(file);

        assertThatThrownBy(() -> new DataFolder(folder).open()).hasMessageContaining("missing");
    }

    @Test
    void nobodyElseCanRead() throws IOException {
        Path file = usedFolder();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        new DataFolder(folder).open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** A folder as a service that has stopped leaves it. */
    private Path usedFolder() {
        DataFolder used = new DataFolder(folder);
        used.open();
        Stores.open(EmbeddedDatabase.in(folder)).close();
        used.mark(
                Instant.parse("2026-01-02T03:04:05Z"),
                EmbeddedDatabase.in(folder).findState().orElseThrow());
        return used.database();
    }

    private static void damage(Path file, String damage) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        switch (damage) {
            case "missing" -> Files.delete(file);
            case "zero bytes" -> Files.write(file, new byte[0]);
            case "one byte" -> Files.write(file, new byte[1]);
            case "truncated" -> Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            case "garbage" -> Files.write(file, new byte[whole.length]);
            default -> {
                Arrays.fill(whole, 0, 8192, (byte) 'x'); // both heads
                Files.write(file, whole);
            }
        }
    }
}
