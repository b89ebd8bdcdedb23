package org.spatialplan.ogc.api.processes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.ogc.api.processes.Job.Status;
import org.spatialplan.web.kept.BoundedOutput;
import org.spatialplan.web.kept.DiskRoom;
import org.spatialplan.web.kept.RecordFolders;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jobs as folders of plain files: {@code job.json}, {@code input}, {@code approval} and {@code result.ndjson}. Records are in
 * memory as well, so that counting and listing read no files. What is over stays as it is, whoever writes later. Old ones give
 * way. Thread-safe.
 */
final class JobStore {

    private static final Logger LOG = LoggerFactory.getLogger(JobStore.class);
    private static final String INPUT = "input";
    private static final String APPROVAL = "approval";
    private static final String ROWS = "result.ndjson";

    /** Prefix of files that are made for one answer. */
    private static final String ANSWER = "answer";

    /** Whoever waits for a result has that long, however full the disk is. */
    private static final Duration SPARED = Duration.ofHours(1);

    private final RecordFolders<Job> folders;
    private final DiskRoom room;
    private final JobSettings settings;
    private final Clock clock;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    JobStore(JobSettings settings, JsonMapper mapper, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.folders = new RecordFolders<>(settings.folder(), "job.json", Job.class, Job::id, mapper);
        this.room = new DiskRoom(settings.folder(), settings.mostBytes(), "spatialplan.jobs.most-disk");
        folders.mend(name -> name.startsWith(ANSWER));
        folders.list().forEach(job -> jobs.put(job.id(), job));
        forgetOld();
    }

    /** How many jobs are kept, in each state. */
    Map<Status, Long> count() {
        return jobs.values().stream().collect(Collectors.groupingBy(Job::status, Collectors.counting()));
    }

    /** Makes the folder of a new job. */
    void create(String id) {
        folders.create(id);
    }

    /**
     * Keeps the record of a job. One that is over, or gone, stays so: a work that ends late changes nothing of it.
     *
     * @return the record as it stands afterwards
     */
    synchronized Job save(Job job) {
        Job known = jobs.get(job.id());
        if (known != null && known.status().isOver() || known == null && !folders.exists(job.id())) {
            return known == null ? job : known;
        }
        if (job.status().isOver()) {
            jobs.put(job.id(), job); // even if there is no room to write it down: whoever asks is told
        }
        if (job.status() == Status.SUCCESSFUL) {
            folders.force(job.id(), ROWS);
        }
        folders.save(job);
        jobs.put(job.id(), job);
        if (known == null && jobs.size() > settings.mostKept()) {
            forgetOld();
        }
        return job;
    }

    Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** The newest first. */
    List<Job> list() {
        return jobs.values().stream()
                .sorted(Comparator.comparing(Job::created).reversed().thenComparing(Job::id))
                .toList();
    }

    /** How long its file is; 0 if it has none. */
    long inputBytes(String id) {
        return input(id).toFile().length();
    }

    Path input(String id) {
        return folders.part(id, INPUT);
    }

    Path approval(String id) {
        return folders.part(id, APPROVAL);
    }

    /** Rows as newline-delimited JSON, one for each parcel in the order of the file. */
    Path rows(String id) {
        return folders.part(id, ROWS);
    }

    /** A file for one answer, to be deleted after it. */
    Path answer(String id) {
        try {
            return Files.createTempFile(folders.folder().resolve(id), ANSWER, ".gpkg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OutputStream writeInput(String id) throws IOException {
        return bounded(id, INPUT, "The file", settings.mostFileBytes(), StandardOpenOption.CREATE);
    }

    /** @param mostBytes that are read of approvals */
    OutputStream writeApproval(String id, long mostBytes) throws IOException {
        return bounded(id, APPROVAL, "The approval", mostBytes, StandardOpenOption.CREATE);
    }

    /** Behind the rows that are there. They are on the disk when the record of a success is saved. */
    OutputStream appendRows(String id) throws IOException {
        return bounded(id, ROWS, "The result", Long.MAX_VALUE, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private OutputStream bounded(String id, String part, String what, long most, OpenOption... options)
            throws IOException {
        return new BoundedOutput(folders.write(id, part, options), what, folders.folder(), most, this::requireRoom);
    }

    synchronized void delete(String id) {
        folders.delete(id);
        jobs.remove(id);
    }

    /** What was sent in and the rows so far, of a job that has no result. */
    void forgetFiles(String id) {
        try {
            for (Path file : List.of(input(id), approval(id), rows(id))) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes jobs that are over and older than they are kept, or more than are kept. */
    synchronized void forgetOld() {
        Instant since = clock.instant().minus(settings.keep());
        over(since).forEach(this::forget);
        List<Job> over = over(Instant.MAX);
        GivingWay order = new GivingWay(over, job -> 1);
        for (int tooMany = over.size() - settings.mostKept(); tooMany > 0; tooMany--) {
            forget(order.next());
        }
        folders.forgetDamaged(since);
    }

    /** Removes jobs that are over until there is room. @throws NoRoomException if there is none */
    void requireRoom(long bytes) {
        if (room.has(bytes)) {
            return;
        }
        synchronized (this) {
            GivingWay order = new GivingWay(over(clock.instant().minus(SPARED)), this::bytes);
            while (!room.has(bytes)) {
                if (!order.hasNext()) {
                    throw room.none();
                }
                forget(order.next());
            }
        }
    }

    private long bytes(Job job) {
        return inputBytes(job.id())
                + approval(job.id()).toFile().length()
                + rows(job.id()).toFile().length();
    }

    private void forget(Job job) {
        LOG.info("Job {} of {} is removed: {}", job.id(), job.created(), job.status());
        delete(job.id());
    }

    /** Those that ended before a moment, but for the service's own. */
    private List<Job> over(Instant before) {
        return jobs.values().stream()
                .filter(job -> job.status().isOver() && !job.asker().isEverybody())
                .filter(job -> GivingWay.ended(job).isBefore(before))
                .toList();
    }
}
