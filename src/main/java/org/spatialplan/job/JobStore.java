package org.spatialplan.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jobs of one kind as folders of plain files: the record {@code job.json} and the parts beside it. Records are in memory as
 * well, so that counting and listing read no files. The record of a job that is over stays as it is. Old jobs make room for
 * new ones. Thread-safe.
 */
public final class JobStore<D> {

    private static final Logger LOG = LoggerFactory.getLogger(JobStore.class);
    /** File that holds the record. */
    public static final String RECORD = "job.json";

    private final RecordFolders<Job<D>> folders;
    private final DiskRoom room;
    private final JobSettings settings;
    private final Clock clock;
    private final Map<String, Job<D>> jobs = new ConcurrentHashMap<>();
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

    /** Reads what is there. Sets damaged records aside. */
    public JobStore(JobSettings settings, JobKind<D> kind, JsonMapper mapper, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.folders = folders(settings.folder(), kind, mapper);
        this.room = new DiskRoom(settings.folder(), settings.maxBytes(), settings.name() + ".most-disk");
        folders.mend(kind.leftover());
        folders.list().forEach(job -> jobs.put(job.id(), named(job, kind)));
        forgetOld();
    }

    /** The folders of a kind of jobs, without what is known of them. */
    public static <D> RecordFolders<Job<D>> folders(Path folder, JobKind<D> kind, JsonMapper mapper) {
        JavaType type = mapper.getTypeFactory().constructParametricType(Job.class, kind.details());
        return new RecordFolders<>(folder, RECORD, type, Job::id, mapper);
    }

    private static <D> Job<D> named(Job<D> job, JobKind<D> kind) {
        return job.process() == null ? job.withProcess(kind.process()) : job;
    }

    /** How many jobs are kept, in each state that there is. */
    public Map<JobStatus, Long> count() {
        return jobs.values().stream().collect(Collectors.groupingBy(Job::status, Collectors.counting()));
    }

    /** Makes the folder of a new job. */
    public void create(String id) {
        folders.create(id);
    }

    /**
     * Keeps the record of a job. One that is over, or gone, stays so: a work that ends late changes nothing of it.
     *
     * @return the record as it is kept
     */
    public synchronized Job<D> save(Job<D> job) {
        Job<D> known = jobs.get(job.id());
        if (known != null && known.status().isOver() || known == null && !folders.exists(job.id())) {
            return known == null ? job : known;
        }
        if (job.status().isOver()) {
            jobs.put(job.id(), job); // even if there is no room to write it down: who asks learns it
        }
        if (job.status() == JobStatus.SUCCESSFUL) {
            folders.forceParts(job.id());
        }
        write(job);
        jobs.put(job.id(), job);
        writeMissing();
        if (known == null && jobs.size() > settings.mostKept()) {
            forgetOld();
        }
        return job;
    }

    private void write(Job<D> job) {
        try {
            folders.save(job);
            unwritten.remove(job.id());
        } catch (NoRoomException e) {
            if (job.status().isOver()) {
                unwritten.add(job.id());
            }
            throw e;
        }
    }

    /** Writes the ends of jobs for which the disk had no room, so that a restart does not run them again. */
    private void writeMissing() {
        try {
            unwritten.forEach(id -> find(id).ifPresent(this::write));
        } catch (NoRoomException e) {
            LOG.debug("There is still no room for the ends of {} jobs", unwritten.size());
        }
    }

    /** Finds a job. Empty if there is none. */
    public Optional<Job<D>> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** All jobs, the newest first. */
    public List<Job<D>> list() {
        return jobs.values().stream()
                .sorted(Comparator.comparing((Job<D> job) -> job.created())
                        .reversed()
                        .thenComparing(Job::id))
                .toList();
    }

    /** Deletes a job with all its parts. */
    public synchronized void delete(String id) {
        folders.delete(id);
        jobs.remove(id);
    }

    /** The file of a part, which need not exist. */
    public Path part(String id, String part) {
        return folders.part(id, part);
    }

    /** The length of a part in bytes; 0 if it does not exist. */
    public long bytes(String id, String part) {
        return part(id, part).toFile().length();
    }

    /**
     * Opens a part that is sent in.
     *
     * @param what it is, for messages, English
     */
    public OutputStream write(String id, String part, String what, long maxBytes, OpenOption... options)
            throws IOException {
        OutputStream file = folders.write(id, part, options);
        return new BoundedOutput(file, what, folders.folder(), maxBytes, this::requireRoom);
    }

    /** Makes a file for one answer, to be deleted after it. */
    public Path createTemporary(String id, String prefix, String suffix) {
        try {
            return Files.createTempFile(folders.folder().resolve(id), prefix, suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a part that is not needed any more. */
    public void deletePart(String id, String part) {
        try {
            Files.deleteIfExists(part(id, part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the parts of a job whose names fit. */
    public void deleteParts(String id, Predicate<String> which) {
        folders.listParts(id).stream().filter(which).forEach(part -> deletePart(id, part));
    }

    /** Deletes all parts of a job that has no result. */
    public void deleteParts(String id) {
        folders.listParts(id).forEach(part -> deletePart(id, part));
    }

    /**
     * Refuses one job more where too many wait or run, of all or of one address.
     *
     * @throws NoRoomException if too many wait
     */
    public void requirePlace(Asker asker) {
        List<Job<D>> open =
                jobs.values().stream().filter(job -> job.status().isOpen()).toList();
        if (open.size() >= settings.mostWaiting()) {
            throw NoRoomException.queue(settings.mostWaiting(), settings.name() + ".most-waiting", false);
        }
        long own = open.stream()
                .filter(job -> job.asker().address().equals(asker.address()))
                .count();
        if (own >= settings.mostWaitingOfOne()) {
            throw NoRoomException.queue(settings.mostWaitingOfOne(), settings.name() + ".most-waiting-of-one", true);
        }
    }

    /** Removes jobs that are over, or ready, for longer than they are kept, and those that are more than are kept. */
    public synchronized void forgetOld() {
        writeMissing();
        Instant since = clock.instant().minus(settings.keep());
        jobs.values().stream()
                .filter(job -> !job.status().isOpen() && !job.asker().isEverybody())
                .filter(job -> job.times().ended().isBefore(since))
                .forEach(this::forget);
        List<Job<D>> over = listOver(Instant.MAX);
        EvictionOrder order = new EvictionOrder(over, job -> 1);
        for (int tooMany = over.size() - settings.mostKept(); tooMany > 0; tooMany--) {
            forget(order.next());
        }
        folders.forgetDamaged(since);
    }

    /**
     * Removes jobs that are over until there is room.
     *
     * @throws NoRoomException if there is none
     */
    public void requireRoom(long bytes) {
        if (room.has(bytes)) {
            return;
        }
        synchronized (this) {
            EvictionOrder order = new EvictionOrder(listNotSpared(), job -> folders.bytes(job.id()));
            while (!room.has(bytes)) {
                if (!order.hasNext()) {
                    throw room.none();
                }
                forget(order.next());
            }
        }
    }

    private void forget(Job<?> job) {
        LOG.info("Job {} of {} is removed: {}", job.id(), job.created(), job.status());
        delete(job.id());
    }

    /**
     * Lists those that ended long enough ago. An end that is as far in the future was written before the clock was set
     * back; such a result would be spared until the clock gets there.
     */
    private List<Job<D>> listNotSpared() {
        Instant now = clock.instant();
        Instant since = now.minus(settings.spared());
        Instant until = now.plus(settings.spared());
        return listOver(Instant.MAX).stream()
                .filter(job -> job.times().ended().isBefore(since)
                        || job.times().ended().isAfter(until))
                .toList();
    }

    /** Those that ended before a moment, but for the service's own. */
    private List<Job<D>> listOver(Instant before) {
        return jobs.values().stream()
                .filter(job -> job.status().isOver() && !job.asker().isEverybody())
                .filter(job -> job.times().ended().isBefore(before))
                .toList();
    }
}
