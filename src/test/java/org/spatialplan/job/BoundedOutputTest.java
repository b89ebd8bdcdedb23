package org.spatialplan.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written has a size, and a share of the disk. */
class BoundedOutputTest {

    private static final int MB = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void aFileEndsAtItsSize() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        OutputStream out = new BoundedOutput(kept, "The file", folder, MB, bytes -> {});
        out.write(new byte[MB]);

        assertThatThrownBy(() -> out.write(1))
                .isInstanceOf(FileTooLargeException.class)
                .hasMessageContaining("1 MB");
        assertThat(kept.size()).isEqualTo(MB);
    }

    @Test
    void allFilesTogetherEndAtTheirShare() throws IOException {
        Files.write(folder.resolve("other"), new byte[9 * MB]);
        DiskRoom room = new DiskRoom(folder, 16L * MB, "spatialplan.jobs.most-disk");
        OutputStream file = Files.newOutputStream(folder.resolve("file"));
        OutputStream out = new BoundedOutput(file, "The file", folder, 100L * MB, room::require);
        out.write(new byte[4 * MB]);

        assertThatThrownBy(() -> {
                    try (out) {
                        out.write(new byte[4 * MB]);
                    }
                })
                .isInstanceOfSatisfying(NoRoomException.class, e -> {
                    assertThat(e.code()).isEqualTo("no-room");
                    assertThat(e.messageInBoth()).contains("存储空间", "16 MB", "spatialplan.jobs.most-disk");
                    assertThat(e.isOfQueue()).isFalse();
                });
    }

    @Test
    void aFullDiskIsSaidAsSuch() {
        IOException full = new IOException("No space left on device");

        assertThat(NoRoomException.ifFull(full, folder))
                .isInstanceOfSatisfying(
                        NoRoomException.class, e -> assertThat(e.code()).isEqualTo("disk-full"));
        assertThat(NoRoomException.ifFull(new IOException("Input/output error"), folder))
                .isNotInstanceOf(NoRoomException.class);
    }
}
