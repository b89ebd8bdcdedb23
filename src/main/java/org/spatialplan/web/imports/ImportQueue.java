package org.spatialplan.web.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.imports.DerivedChange;
import org.spatialplan.imports.ImportFigure;
import org.spatialplan.imports.ImportReport;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.imports.PreparedImport;
import org.spatialplan.imports.Progress;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.web.answer.VersionAnswer;
import org.spatialplan.web.imports.ImportRecord.State;
import org.spatialplan.web.kept.NoRoomException;

/**
 * Runs imports one after the other, so that no two make a new version of one layer at once. What a stop or a kill cuts off
 * is told at the next start: its version is there, or its transaction never ended and nothing was changed. Thread-safe.
 */
public final class ImportQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final String INTERRUPTED = "interrupted";
    private static final int STOP_SECONDS = 3;
    /** Of one file. Its features lie on disk while they are read: what is made of them is held. */
    private static final long MAX_VERTICES = Runtime.getRuntime().maxMemory() / 400;

    private static final long FOREVER_NANOS = Long.MAX_VALUE / 4;

    /** The name of an import's part that holds its figure. */
    static final String MAP = "map.png";

    private final ImportFolders folders;
    private final LayerImport imports;
    private final LayerStore layers;
    private final Runnable refresh;
    private final MapFigures figures;
    private final Clock clock;
    private final ImportSettings settings;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(ImportQueue::thread);
    private volatile long lastSaved;
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private Running running;

    /** @param refresh brings a new version to the served map */
    ImportQueue(
            ImportFolders folders,
            LayerImport imports,
            LayerStore layers,
            Runnable refresh,
            MapFigures figures,
            Clock clock,
            ImportSettings settings) {
        this.settings = settings;
        this.folders = folders;
        this.imports = imports;
        this.layers = layers;
        this.refresh = refresh;
        this.figures = figures;
        this.clock = clock;
        folders.mend();
        folders.list().stream()
                .filter(record -> !record.state().isOver())
                .forEach(record -> folders.save(cutOff(record)));
        forgetOld();
    }

    /** It does not keep the process alive. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "imports");
        thread.setDaemon(true);
        return thread;
    }

    /** What became of an import in which the service was stopped or killed. */
    private ImportRecord cutOff(ImportRecord record) {
        try {
            return written(record)
                    .map(version -> record.with(VersionAnswer.of(version))
                            .ended(State.COMMITTED, "", "committed before the service was stopped, and served", now()))
                    .orElseGet(() -> record.ended(
                            State.FAILED, INTERRUPTED, "the service was stopped; nothing was changed", now()));
        } catch (StoreUnavailableException e) {
            String why = "the service was stopped, and " + e.getMessage() + ": the versions of " + record.layer()
                    + " tell whether it was committed";
            return record.ended(State.FAILED, INTERRUPTED, why, now());
        }
    }

    /**
     * The version of an import whose record says no more than that it was being written: the one that follows what it was
     * compared with, of the very file.
     */
    private Optional<VersionInfo> written(ImportRecord record) {
        if (record.phase() != Progress.Phase.WRITING || record.report() == null) {
            return Optional.empty();
        }
        ImportReport report = record.report();
        return layers.listVersions(record.layer()).stream()
                .filter(version -> version.number() == report.change().against() + 1)
                .filter(version -> version.origin() == VersionInfo.Origin.IMPORTED)
                .filter(version -> version.sha256().equals(report.file().sha256()))
                .findFirst();
    }

    /** The import that runs now. @param writing whether its version is being written, which is not broken off */
    private record Running(String id, boolean writing) {}

    ImportFolders folders() {
        return folders;
    }

    /** Before a byte of a file is read. @throws NoRoomException if too many wait */
    void requireRoom() {
        long open = folders.list().stream()
                .filter(record -> !record.state().isOver())
                .count();
        if (open >= settings.mostWaiting()) {
            throw NoRoomException.queue(settings.mostWaiting(), "spatialplan.imports.most-waiting", false);
        }
    }

    /** Takes an import whose file is kept already. @param commit whether to add the version if nothing forbids it */
    Future<?> take(ImportRecord record, boolean commit) {
        folders.save(record);
        forgetOld();
        return queue.submit(() -> run(record, commit));
    }

    /** Takes one again that is ready, to add its version. Empty if it is not, or somebody else commits it already. */
    synchronized Optional<Future<?>> commit(String id) {
        Optional<ImportRecord> ready = folders.find(id).filter(record -> record.state() == State.READY);
        ready.ifPresent(record -> folders.save(record.at(Progress.Phase.READING, 0, 0, clock.instant())));
        return ready.map(record -> queue.submit(() -> run(record, true)));
    }

    /**
     * Gives an import up. One that waits or is over is forgotten at once, one that runs at its next step.
     *
     * @param most how long to wait for that step
     * @return whether it is forgotten; if not, it will be
     * @throws ImportBusyException if its version is being written
     */
    synchronized boolean giveUp(String id, Duration most) {
        if (!isRunning(id)) {
            folders.delete(id);
            return true;
        }
        if (running.writing) {
            throw new ImportBusyException(id);
        }
        cancelled.add(id);
        long end = System.nanoTime() + most.toNanos();
        try {
            for (long left = most.toMillis(); isRunning(id) && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !isRunning(id);
    }

    private boolean isRunning(String id) {
        return running != null && running.id.equals(id);
    }

    private synchronized void begin(String id, boolean writing) {
        if (cancelled.contains(id)) {
            throw new ImportCancelledException();
        }
        running = new Running(id, writing);
    }

    /** One that was given up in its last step is forgotten, too, unless its version is there. */
    private synchronized void end(String id) {
        running = null;
        if (cancelled.remove(id)) {
            folders.delete(id);
        }
        notifyAll();
    }

    /** Waits a little, since most imports are soon done. */
    static void await(Future<?> run, Duration most) {
        try {
            run.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The record says how far it is.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is being computed leaves off, what is being written is rolled back or ends. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        queue.shutdownNow();
        if (!queue.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The running import did not stop in {} s; the next start tells what became of it", STOP_SECONDS);
        }
    }

    private void forgetOld() {
        Instant since = clock.instant().minus(settings.keep());
        folders.forgetDamaged(since);
        folders.list().stream()
                .filter(record -> record.state().isOver() && record.updated().isBefore(since))
                .forEach(record -> folders.delete(record.id()));
    }

    private void run(ImportRecord record, boolean commit) {
        try {
            begin(record.id(), false);
            Supplier<ImportRecord> work = () -> imported(record, commit);
            folders.save(WorkLimit.within(FOREVER_NANOS, MAX_VERTICES, () -> isUnwanted(record), work));
        } catch (ImportCancelledException | WorkCancelledException e) {
            left(record);
        } catch (StoreUnavailableException e) {
            LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
            folders.save(missed(latest(record), e));
        } catch (CodedException e) {
            folders.save(latest(record).ended(State.REFUSED, e.code(), e.messageInBoth(), clock.instant()));
            folders.forgetFile(record.id());
        } catch (RuntimeException | Error e) {
            String fault = UUID.randomUUID().toString();
            LOG.error("Import {} failed ({})", record.id(), fault, e);
            folders.save(latest(record)
                    .ended(
                            State.FAILED,
                            "internal",
                            "the service failed and nothing was changed; the log holds the details under " + fault,
                            clock.instant()));
        } finally {
            end(record.id());
        }
    }

    private boolean isUnwanted(ImportRecord record) {
        return stopping || cancelled.contains(record.id());
    }

    /** Its folder goes when it ends, or the next start tells what became of it. */
    private void left(ImportRecord record) {
        LOG.info("Import {} was {}", record.id(), stopping ? "broken off by a stop" : "given up");
    }

    /** What was ready stays so, with its file: it may be committed when the database is back. */
    private ImportRecord missed(ImportRecord record, StoreUnavailableException e) {
        boolean ready = record.report() != null && record.report().accepted();
        if (!ready) {
            folders.forgetFile(record.id());
        }
        return record.ended(ready ? State.READY : State.FAILED, e.code(), e.messageInBoth(), now());
    }

    private ImportRecord latest(ImportRecord record) {
        return folders.find(record.id()).orElse(record);
    }

    /** One that somebody else was faster than gets a new report instead of a version. */
    private ImportRecord imported(ImportRecord record, boolean commit) {
        try {
            return reported(record, commit);
        } catch (VersionChangedException e) {
            ImportRecord again = reported(record, false);
            return again.state() == State.READY ? overtaken(again) : again;
        }
    }

    private ImportRecord overtaken(ImportRecord again) {
        return again.ended(
                State.READY,
                VersionChangedException.CODE,
                "该图层或由其推算的图层已有新版本，请查看新报告后再提交 / the layer, or one that is computed from it, got another"
                        + " version meanwhile: look at the new report and commit it",
                now());
    }

    private ImportRecord reported(ImportRecord record, boolean commit) {
        if (!folders.exists(record.id())) {
            return record; // given up meanwhile
        }
        AtomicReference<ImportRecord> latest = new AtomicReference<>(record);
        Progress progress = (phase, done, total) -> advance(latest.get(), phase, done, total);
        ImportParameters parameters = ImportParameters.of(record.parameters());
        Path work = folders.part(record.id(), "");
        try (PreparedImport prepared = imports.prepare(
                record.fileName(),
                folders.part(record.id(), "file"),
                parameters.request(record.layer(), folders.part(record.id(), "mapping.yaml")),
                work,
                clock.instant(),
                progress)) {
            ImportReport report = prepared.report();
            draw(record, report);
            ImportRecord reported = record.with(report);
            if (!report.accepted()) {
                folders.forgetFile(record.id());
                return reported.ended(State.REFUSED, "import-refused", "see the findings of severity ERROR", now());
            }
            if (!commit) {
                return reported.ended(State.READY, "", "commit it, or give it up", now());
            }
            if (record.report() != null && isOvertaken(record.report(), report)) {
                return overtaken(reported);
            }
            begin(record.id(), true);
            latest.set(reported);
            folders.save(reported.at(Progress.Phase.WRITING, 0, report.counts().importable(), now()));
            VersionInfo version = imports.commit(prepared, clock.instant(), progress);
            return served(reported.with(VersionAnswer.of(version)));
        }
    }

    /** Whether the layer, or one that is computed from it, got another version since the report that somebody looked at. */
    private static boolean isOvertaken(ImportReport seen, ImportReport now) {
        return seen.change().against() != now.change().against()
                || !versions(seen).equals(versions(now));
    }

    private static Map<String, Integer> versions(ImportReport report) {
        return report.derived().stream().collect(Collectors.toMap(DerivedChange::layer, DerivedChange::against));
    }

    /** The version is there, whatever becomes of the served map. */
    private ImportRecord served(ImportRecord committed) {
        folders.forgetFile(committed.id());
        try {
            refresh.run();
            return committed.ended(State.COMMITTED, "", "committed and served", now());
        } catch (RuntimeException e) {
            LOG.error("The new version of {} cannot be served", committed.layer(), e);
            return committed.ended(
                    State.COMMITTED,
                    "not-served",
                    "committed, but the map could not be built from it; see the log",
                    now());
        }
    }

    private Instant now() {
        return clock.instant();
    }

    /** Progress is for people: twice a second is enough. */
    private void advance(ImportRecord record, Progress.Phase phase, long done, long total) {
        if (Thread.currentThread().isInterrupted()) {
            throw new ImportInterruptedException();
        }
        if (cancelled.contains(record.id())) {
            throw new ImportCancelledException();
        }
        long now = System.nanoTime();
        if (now - lastSaved > 500_000_000) {
            lastSaved = now;
            folders.save(record.at(phase, done, total, now()));
        }
    }

    private void draw(ImportRecord record, ImportReport report) {
        List<org.spatialplan.layer.Feature> city =
                layers.findCurrent("districts").map(LayerVersion::features).orElse(List.of());
        try {
            Files.write(folders.part(record.id(), MAP), ImportFigure.draw(figures, city, report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
