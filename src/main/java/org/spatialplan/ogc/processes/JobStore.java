package org.spatialplan.ogc.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.ogc.processes.Job.Status;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jobs as folders of plain files: {@code job.json}, {@code input} and {@code result.ndjson}. A record is replaced in one
 * step, so that a crash leaves the old one or the new one. Thread-safe.
 */
final class JobStore {

    private static final String RECORD = "job.json";
    private static final String ID = "[0-9a-f-]{36}";
    private final Path folder;
    private final JsonMapper mapper;
    /** Of all jobs, so that counting reads no files. */
    private final Map<String, Status> states = new ConcurrentHashMap<>();

    JobStore(Path folder, JsonMapper mapper) {
        this.folder = folder;
        this.mapper = mapper;
        list().forEach(job -> states.put(job.id(), job.status()));
    }

    /** How many jobs are kept, in each state. */
    Map<Status, Long> count() {
        return states.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Makes the folder of a new job. */
    void create(String id) {
        try {
            Files.createDirectories(folder.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void save(Job job) {
        try {
            Path next = folder.resolve(job.id()).resolve(RECORD + ".next");
            Files.write(next, mapper.writeValueAsBytes(job));
            Files.move(
                    next,
                    folder.resolve(job.id()).resolve(RECORD),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            states.put(job.id(), job.status());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Job> find(String id) {
        Path record = folder.resolve(id).resolve(RECORD);
        if (!id.matches(ID) || !Files.exists(record)) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readValue(Files.readAllBytes(record), Job.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest first. */
    List<Job> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(path -> path.getFileName().toString())
                    .flatMap(id -> find(id).stream())
                    .sorted(Comparator.comparing(Job::created).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path input(String id) {
        return folder.resolve(id).resolve("input");
    }

    Path approval(String id) {
        return folder.resolve(id).resolve("approval");
    }

    /** Rows as newline-delimited JSON, one for each parcel in the order of the file. */
    Path rows(String id) {
        return folder.resolve(id).resolve("result.ndjson");
    }

    synchronized void delete(String id) {
        try (Stream<Path> files = Files.walk(folder.resolve(id))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            states.remove(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
