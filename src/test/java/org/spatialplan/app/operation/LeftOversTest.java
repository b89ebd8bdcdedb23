package org.spatialplan.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed processes left goes; what others have, and what is in use, stays. */
class LeftOversTest {

    @TempDir
    private Path folder;

    @Test
    void onlyOldOnesOfOursAreRemoved() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Path upload = Files.createDirectories(temporary.resolve("spatial-plan-web-999999999-1/work/upload"));
        Files.writeString(upload.resolve("upload_1.tmp"), "parcels");
        Files.createFile(temporary.resolve("spatial-plan-report-1.gpkg"));
        Files.createFile(backups.resolve("spatialplan-20260101T000000.000Z.zip.part"));
        Path mine = Files.createDirectory(
                temporary.resolve("spatial-plan-web-" + ProcessHandle.current().pid() + "-1"));
        Path others = Files.createFile(temporary.resolve("somebody-else"));
        Path whole = Files.createFile(backups.resolve("spatialplan-20260101T000000.000Z.zip"));
        Path copy = Files.createFile(backups.resolve("copy.zip.part"));

        remove(backups, temporary, Duration.ofHours(23));
        assertThat(Files.list(temporary)).as("it may be in use").hasSize(4);
        assertThat(Files.list(backups)).hasSize(3);

        remove(backups, temporary, Duration.ofHours(25));
        assertThat(Files.list(temporary)).containsExactlyInAnyOrder(mine, others);
        assertThat(Files.list(backups)).containsExactlyInAnyOrder(whole, copy);
    }

    private static void remove(Path backups, Path temporary, Duration later) {
        Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        new LeftOvers(Optional.of(backups), temporary, clock).remove();
    }
}
