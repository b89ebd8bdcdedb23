package org.spatialplan.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.web.imports.ImportRecord.State;
import tools.jackson.databind.json.JsonMapper;

/** What a start of the service finds of imports, and what becomes of those that nobody runs. */
class ImportDeskTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";

    @TempDir
    Path folder;

    @Test
    void aStartForgetsWhatAKilledRunLeft() throws Exception {
        ImportFolders folders = folders();
        Path spool = Files.createFile(folders.part(ID, "import123.spool"));

        new ImportDesk(folders, null, null, () -> {}, Clock.systemUTC());

        assertThat(spool).doesNotExist();
        assertThat(folders.find(ID).orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void whatDoesNotRunIsForgottenAtOnce() {
        ImportFolders folders = folders();
        ImportDesk desk = new ImportDesk(folders, null, null, () -> {}, Clock.systemUTC());

        assertThat(desk.giveUp(ID, Duration.ZERO)).isTrue();
        assertThat(folders.find(ID)).isEmpty();
    }

    @Test
    void saysWhyAnImportCannotBeGivenUp() {
        ImportBusyException busy = new ImportBusyException(ID);

        assertThatThrownBy(() -> {
                    throw busy;
                })
                .hasMessageContaining("being written");
        assertThat(busy.messageZh()).contains("正在一次写入");
    }

    private ImportFolders folders() {
        ImportFolders folders = new ImportFolders(folder, JsonMapper.builder().build());
        folders.create(ID);
        folders.save(ImportRecord.waiting(
                ID, "parks", "a", Map.of(), Clock.systemUTC().instant()));
        return folders;
    }
}
