package org.spatialplan.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.web.problem.TooLargeException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports as folders of plain files: {@code import.json}, {@code file}, {@code mapping.yaml}, {@code map.svg}. A record is
 * replaced in one step. Thread-safe.
 */
final class ImportFolders {

    private static final String RECORD = "import.json";
    private static final String ID = "[0-9a-f-]{36}";

    private final Path folder;
    private final JsonMapper mapper;

    ImportFolders(Path folder, JsonMapper mapper) {
        this.folder = folder;
        this.mapper = mapper;
    }

    Path create(String id) {
        try {
            return Files.createDirectories(folder.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the parts of an import lie. */
    Path part(String id, String name) {
        return folder.resolve(id).resolve(name);
    }

    /** Keeps what was uploaded. @throws TooLargeException if there are more bytes than that */
    void keep(String id, String name, InputStream stream, long mostBytes) {
        try (var out = Files.newOutputStream(part(id, name))) {
            byte[] buffer = new byte[1 << 16];
            long kept = 0;
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                kept += n;
                if (kept > mostBytes) {
                    throw TooLargeException.inAnyWay("The " + name + " has more than " + (mostBytes >> 20) + " MB");
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void save(ImportRecord record) {
        if (!Files.isDirectory(folder.resolve(record.id()))) {
            return; // given up meanwhile
        }
        try {
            Path next = part(record.id(), RECORD + ".next");
            Files.write(next, mapper.writeValueAsBytes(record));
            Files.move(
                    next,
                    part(record.id(), RECORD),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ImportRecord> find(String id) {
        if (!id.matches(ID) || !Files.exists(part(id, RECORD))) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readValue(Files.readAllBytes(part(id, RECORD)), ImportRecord.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest first. */
    List<ImportRecord> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(path -> path.getFileName().toString())
                    .flatMap(id -> find(id).stream())
                    .sorted(Comparator.comparing(ImportRecord::created).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void delete(String id) {
        try (Stream<Path> files = Files.walk(folder.resolve(id))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs leave behind that were killed: nobody holds them at a start. */
    void forgetSpools() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".spool")).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
