package org.spatialplan.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** Records outlive kills and power cuts, and one that does not harms no other. */
@ExtendWith(OutputCaptureExtension.class)
class RecordFoldersTest {

    private static final String OLD_ID = "00000000-0000-0000-0000-000000000001";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path temporary;

    record Thing(String id, String word) {}

    @Test
    void whatIsSavedIsThereAndNothingBesideIt() throws IOException {
        RecordFolders<Thing> folders = folders();
        String id = RecordFolders.newId();
        folders.create(id);
        folders.save(new Thing(id, "one"));
        folders.save(new Thing(id, "two"));

        assertThat(folders.find(id)).contains(new Thing(id, "two"));
        assertThat(folders.list()).hasSize(1);
        try (var files = Files.list(folder().resolve(id))) {
            assertThat(files).hasSize(1);
        }
    }

    /** A text that no file can have as its name; with LANG=C these are all texts beyond ASCII. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "中", "..", "a/b", ""})
    void whatIsNoIdIsNotLookedFor(String id) {
        assertThat(folders().find(id)).isEmpty();
        assertThat(folders().exists(id)).isFalse();
    }

    @Test
    void aDeletedOneIsNotMadeAgainByWhoeverSavesLater() {
        RecordFolders<Thing> folders = folders();
        folders.create(OLD_ID);
        folders.save(new Thing(OLD_ID, "one"));
        folders.delete(OLD_ID);
        folders.save(new Thing(OLD_ID, "two"));

        assertThat(folders.find(OLD_ID)).isEmpty();
        assertThat(folder().resolve(OLD_ID)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"id\":\"0000", "{}", "null", "[]", "{\"id\":\"other\"}", "\0\0\0\0"})
    void aDamagedRecordIsToldAndKeptAsideWithItsFiles(String content, CapturedOutput output) throws IOException {
        RecordFolders<Thing> folders = folders();
        String sound = RecordFolders.newId();
        folders.create(sound);
        folders.save(new Thing(sound, "sound"));
        folders.create(OLD_ID);
        Files.writeString(folders.part(OLD_ID, "thing.json"), content);
        Files.writeString(folders.part(OLD_ID, "input"), "parcels");

        folders.mend(name -> false);

        assertThat(folders.list()).containsExactly(new Thing(sound, "sound"));
        Path aside = folder().resolve(RecordFolders.DAMAGED).resolve(OLD_ID);
        assertThat(aside.resolve("input")).hasContent("parcels");
        assertThat(aside.resolve("thing.json")).hasContent(content);
        assertThat(output).contains(OLD_ID + "/thing.json is damaged").contains(aside.toString());
        folders.forgetDamaged(Instant.now().minusSeconds(60));
        assertThat(aside).exists();
        folders.forgetDamaged(Instant.now().plusSeconds(60));
        assertThat(aside).doesNotExist();
    }

    @Test
    void uploadsThatWereCutOffAndWhatRunsLeftAreForgotten() throws IOException {
        RecordFolders<Thing> folders = folders();
        String cutOff = RecordFolders.newId();
        folders.create(cutOff);
        Files.writeString(folders.part(cutOff, "input"), "half");
        folders.create(OLD_ID);
        folders.save(new Thing(OLD_ID, "sound"));
        Files.writeString(folders.part(OLD_ID, "a.spool"), "");
        Files.writeString(folders.part(OLD_ID, "thing.json.next"), "{\"id");
        Files.createDirectory(folder().resolve("lost+found"));

        folders.mend(name -> name.endsWith(".spool"));

        assertThat(folder().resolve(cutOff)).doesNotExist();
        assertThat(folder().resolve("lost+found")).exists();
        assertThat(folders.find(OLD_ID)).isPresent();
        try (var files = Files.list(folder().resolve(OLD_ID))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void nobodyElseReadsThem() throws IOException {
        RecordFolders<Thing> folders = folders();
        Files.createDirectories(folder()); // as an earlier version made it
        folders.create(OLD_ID);
        folders.save(new Thing(OLD_ID, "mine"));
        try (OutputStream out = folders.write(OLD_ID, "input", StandardOpenOption.CREATE)) {
            out.write(1);
        }

        assertThat(permissions(folder())).isEqualTo("rwx------");
        assertThat(permissions(folder().resolve(OLD_ID))).isEqualTo("rwx------");
        assertThat(permissions(folders.part(OLD_ID, "thing.json"))).isEqualTo("rw-------");
        assertThat(permissions(folders.part(OLD_ID, "input"))).isEqualTo("rw-------");
    }

    @Test
    void idsAreLongAndNeverTheSame() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(RecordFolders.newId());
        }
        assertThat(ids).hasSize(1000).allMatch(id -> id.matches("[0-9a-f]{40}"));
        assertThat(folders().find("../" + OLD_ID)).isEmpty();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path folder() {
        return temporary.resolve("things");
    }

    private RecordFolders<Thing> folders() {
        return new RecordFolders<>(folder(), "thing.json", JSON.constructType(Thing.class), Thing::id, JSON);
    }
}
