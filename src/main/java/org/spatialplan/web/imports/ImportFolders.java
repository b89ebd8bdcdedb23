package org.spatialplan.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spatialplan.web.kept.BoundedOutput;
import org.spatialplan.web.kept.DiskRoom;
import org.spatialplan.web.kept.NoRoomException;
import org.spatialplan.web.kept.RecordFolders;
import org.spatialplan.web.problem.TooLargeException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports as folders of plain files: {@code import.json}, {@code file}, {@code mapping.yaml}, {@code map.png}. Thread-safe.
 */
final class ImportFolders {

    private static final String SPOOL = ".spool";

    private final RecordFolders<ImportRecord> folders;
    private final DiskRoom room;

    /** @param mostBytes of all imports together */
    ImportFolders(Path folder, JsonMapper mapper, long mostBytes) {
        this.folders = new RecordFolders<>(folder, "import.json", ImportRecord.class, ImportRecord::id, mapper);
        this.room = new DiskRoom(folder, mostBytes, "spatialplan.imports.most-disk");
    }

    void create(String id) {
        folders.create(id);
    }

    /** Where the parts of an import lie. */
    Path part(String id, String name) {
        return folders.part(id, name);
    }

    boolean exists(String id) {
        return folders.exists(id);
    }

    /**
     * Keeps what was uploaded.
     *
     * @throws TooLargeException if there are more bytes than that
     * @throws NoRoomException if there is no room for them
     */
    void keep(String id, String name, InputStream stream, long mostBytes) {
        try (OutputStream file = folders.write(id, name, StandardOpenOption.CREATE);
                OutputStream out = new BoundedOutput(file, "The " + name, folders.folder(), mostBytes, room::require)) {
            stream.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void save(ImportRecord record) {
        folders.save(record);
    }

    Optional<ImportRecord> find(String id) {
        return folders.find(id);
    }

    /** The newest first. */
    List<ImportRecord> list() {
        return folders.list().stream()
                .sorted(Comparator.comparing(ImportRecord::created).reversed())
                .toList();
    }

    void delete(String id) {
        folders.delete(id);
    }

    /** What runs leave behind that were killed: nobody holds it at a start. */
    void mend() {
        folders.mend(name -> name.endsWith(SPOOL));
    }

    /** Damaged ones that were set aside before a moment. */
    void forgetDamaged(Instant before) {
        folders.forgetDamaged(before);
    }

    /** What was uploaded is not needed any more. */
    void forgetFile(String id) {
        try {
            Files.deleteIfExists(part(id, "file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
