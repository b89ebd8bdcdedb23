package org.spatialplan.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.FaultPoint;
import org.spatialplan.imports.DerivedChange;
import org.spatialplan.imports.ImportFigure;
import org.spatialplan.imports.ImportReport;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.imports.PreparedImport;
import org.spatialplan.imports.Progress.Phase;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobRun;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.JobStore;
import org.spatialplan.job.JobWork;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.StoreFullException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.VersionAnswer;

/**
 * Makes the report of an import and, if that is asked for, its version. An import that a stop or crash interrupted is
 * settled at the next start: either its version exists, or its transaction never ended and nothing was changed.
 * Thread-safe.
 */
final class ImportWork implements JobWork<ImportDetails> {

    static final String FILE = "file";
    static final String MAPPING = "mapping.yaml";
    static final String MAP = "map.png";

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final JobStore<ImportDetails> store;
    private final LayerImport imports;
    private final LayerStore layers;
    private final Runnable refresh;
    private final MapFigures figures;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * The work of all imports.
     *
     * @param refresh updates the served map after a new version
     */
    ImportWork(
            JobStore<ImportDetails> store,
            LayerImport imports,
            LayerStore layers,
            Runnable refresh,
            MapFigures figures,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.imports = imports;
        this.layers = layers;
        this.refresh = refresh;
        this.figures = figures;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String beginning() {
        return ImportProgress.message(Phase.READING);
    }

    /**
     * Runs an import. If another version was added meanwhile, the job is ready with a new report instead of a version.
     * If an earlier try lost the database while it wrote, and its version is there, nothing is left to do.
     */
    @Override
    public Job<ImportDetails> run(Job<ImportDetails> job, JobRun<ImportDetails> run) {
        Optional<VersionInfo> written = findWritten(job);
        if (written.isPresent()) {
            return served(job.withDetails(job.details().withVersion(VersionAnswer.of(written.get()))));
        }
        Job<ImportDetails> started =
                job.withDetails(job.details().withPhase(null)).running(job.message(), 0, now());
        try {
            return imported(started, run, job.details().commit());
        } catch (VersionChangedException e) {
            Job<ImportDetails> again = imported(started, run, false);
            return again.status() == JobStatus.READY ? overtaken(again) : again;
        }
    }

    private Job<ImportDetails> overtaken(Job<ImportDetails> again) {
        return again.ready(
                VersionChangedException.CODE,
                Messages.of("web.import-overtaken").both(),
                now());
    }

    private Job<ImportDetails> imported(Job<ImportDetails> job, JobRun<ImportDetails> run, boolean commit) {
        ImportDetails details = job.details();
        ImportParameters parameters = ImportParameters.of(details.parameters());
        try (PreparedImport prepared = imports.prepare(
                details.fileName(),
                store.part(job.id(), FILE),
                parameters.request(details.layer(), store.part(job.id(), MAPPING)),
                store.part(job.id(), ""),
                clock.instant(),
                new ImportProgress(job, run, clock))) {
            FaultPoint.reach("import.prepared");
            ImportReport report = prepared.report();
            draw(job, report);
            Job<ImportDetails> reported = job.withDetails(details.withReport(report));
            if (!report.accepted()) {
                return reported.refused("import-refused", "see the findings of severity ERROR", now());
            }
            if (!commit) {
                return reported.ready(null, "commit it, or give it up", now());
            }
            return details.report() != null && isOvertaken(details.report(), report)
                    ? overtaken(reported)
                    : written(reported, prepared, run);
        }
    }

    private Job<ImportDetails> written(
            Job<ImportDetails> reported, PreparedImport prepared, JobRun<ImportDetails> run) {
        run.seal();
        ImportProgress progress = new ImportProgress(reported, run, clock);
        progress.save(Phase.WRITING, 0, prepared.report().counts().importable());
        FaultPoint.reach("import.writing");
        VersionInfo version =
                trail.inNameOf(reported.details().sender(), () -> imports.commit(prepared, clock.instant(), progress));
        FaultPoint.reach("import.committed");
        return served(reported.withDetails(reported.details().withVersion(VersionAnswer.of(version))));
    }

    /** Whether the layer, or a layer derived from it, got another version since the report that a person reviewed. */
    private static boolean isOvertaken(ImportReport seen, ImportReport now) {
        return seen.change().against() != now.change().against()
                || !versions(seen).equals(versions(now));
    }

    private static Map<String, Integer> versions(ImportReport report) {
        return report.derived().stream().collect(Collectors.toMap(DerivedChange::layer, DerivedChange::against));
    }

    /** Updates the served map. The version is stored even if the map cannot be built from it. */
    private Job<ImportDetails> served(Job<ImportDetails> committed) {
        try {
            refresh.run();
            FaultPoint.reach("import.served");
            return committed.ended(JobStatus.SUCCESSFUL, "committed and served", now());
        } catch (RuntimeException e) {
            LOG.error(
                    "The new version of {} cannot be served",
                    committed.details().layer(),
                    e);
            return committed.ended(
                    JobStatus.SUCCESSFUL,
                    "not-served",
                    "committed, but the map could not be built from it; see the log",
                    now());
        }
    }

    private void draw(Job<ImportDetails> job, ImportReport report) {
        List<Feature> city =
                layers.findCurrent("districts").map(LayerVersion::features).orElse(List.of());
        try {
            Files.write(store.part(job.id(), MAP), ImportFigure.draw(figures, city, report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Job<ImportDetails> refused(Job<ImportDetails> job, CodedException e, Instant now) {
        if (e instanceof StoreUnavailableException) {
            LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
            return missed(job, e, now);
        }
        if (e instanceof StoreFullException || e instanceof NoRoomException) {
            LOG.warn("{}: {}", e.code(), e.getMessage());
            return missed(job, e, now);
        }
        return job.refused(e.code(), e.messageInBoth(), now);
    }

    /** Deletes the uploaded files, which are not needed after the end. */
    @Override
    public void tidy(Job<ImportDetails> ended) {
        store.deletePart(ended.id(), FILE);
    }

    /**
     * The job after the database was unavailable, or the disk full. A job that was ready stays ready with its file, so
     * that it may be committed later. So does one that was being written: its transaction may have ended before the
     * answer was lost.
     */
    private Job<ImportDetails> missed(Job<ImportDetails> job, CodedException e, Instant now) {
        ImportReport report = job.details().report();
        if (job.details().isInDoubt()) {
            return job.ready(e.code(), Messages.of("web.import-in-doubt").both(), now);
        }
        return report != null && report.accepted()
                ? job.ready(e.code(), e.messageInBoth(), now)
                : job.refused(e.code(), e.messageInBoth(), now);
    }

    @Override
    public Job<ImportDetails> markFailed(Job<ImportDetails> job, String fault, Instant now) {
        return job.refused(
                ImportAnswer.INTERNAL,
                "the service failed and nothing was changed; the log holds the details under " + fault,
                now);
    }

    @Override
    public Job<ImportDetails> afterRestart(Job<ImportDetails> job, Instant now) {
        try {
            return findWritten(job)
                    .map(version -> job.withDetails(job.details().withVersion(VersionAnswer.of(version)))
                            .ended(JobStatus.SUCCESSFUL, "committed before the service was stopped, and served", now))
                    .orElseGet(() ->
                            job.refused(ImportAnswer.INTERRUPTED, "the service was stopped; nothing was changed", now));
        } catch (StoreUnavailableException e) {
            String why = "the service was stopped, and " + e.getMessage() + ": the versions of "
                    + job.details().layer() + " tell whether it was committed";
            return job.refused(ImportAnswer.INTERRUPTED, why, now);
        }
    }

    /**
     * Finds the version of an import whose record says only that it was being written: the version of the same file
     * that follows the version with which it was compared.
     */
    private Optional<VersionInfo> findWritten(Job<ImportDetails> job) {
        ImportReport report = job.details().report();
        if (!job.details().isInDoubt()) {
            return Optional.empty();
        }
        return layers.listVersions(job.details().layer()).stream()
                .filter(version -> version.number() == report.change().against() + 1)
                .filter(version -> version.origin() == VersionInfo.Origin.IMPORTED)
                .filter(version -> version.sha256().equals(report.file().sha256()))
                .findFirst();
    }

    private Instant now() {
        return clock.instant();
    }
}
