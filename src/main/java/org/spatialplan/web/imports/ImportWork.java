package org.spatialplan.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.format.gdal.Conversion;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.FaultPoint;
import org.spatialplan.imports.DerivedChange;
import org.spatialplan.imports.ImportFigure;
import org.spatialplan.imports.ImportReport;
import org.spatialplan.imports.ImportRequest;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.imports.PreparedImports;
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
import org.spatialplan.submission.SubmittedFile;
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
        Optional<Job<ImportDetails>> written = findWritten(job);
        if (written.isPresent()) {
            return served(written.get());
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
        Path path = store.part(job.id(), FILE);
        Path folder = store.part(job.id(), "");
        try (SubmittedFile file = SubmittedFile.again(details.fileName(), path, folder);
                PreparedImports prepared = imports.prepare(
                        file, path, requests(job), folder, clock.instant(), new ImportProgress(job, run, clock))) {
            FaultPoint.reach("import.prepared");
            List<ImportReport> reports = prepared.reports();
            draw(job, reports);
            Job<ImportDetails> reported = job.withDetails(details.withReports(reports));
            if (!reports.stream().allMatch(ImportReport::accepted)) {
                return reported.refused("import-refused", "see the findings of severity ERROR", now());
            }
            if (!commit) {
                return reported.ready(null, "commit it, or give it up", now());
            }
            List<ImportReport> seen = details.reports();
            return !seen.isEmpty() && isOvertaken(seen, reports)
                    ? overtaken(reported)
                    : written(reported, prepared, run);
        }
    }

    /** What is asked for each layer. */
    private List<ImportRequest> requests(Job<ImportDetails> job) {
        ImportDetails details = job.details();
        ImportRequest asked =
                ImportParameters.of(details.parameters()).request(details.layer(), store.part(job.id(), MAPPING));
        return details.parts().isEmpty()
                ? List.of(asked)
                : details.parts().stream()
                        .map(part -> asked.into(part.layer()).of(part.table()))
                        .toList();
    }

    private Job<ImportDetails> written(
            Job<ImportDetails> reported, PreparedImports prepared, JobRun<ImportDetails> run) {
        run.seal();
        ImportProgress progress = new ImportProgress(reported, run, clock);
        progress.save(
                Phase.WRITING,
                0,
                prepared.reports().stream()
                        .mapToLong(report -> report.counts().importable())
                        .sum());
        FaultPoint.reach("import.writing");
        List<VersionInfo> versions = trail.inNameOf(
                reported.details().sender(), () -> imports.commit(prepared.all(), clock.instant(), progress));
        FaultPoint.reach("import.committed");
        return served(with(reported, versions));
    }

    private static Job<ImportDetails> with(Job<ImportDetails> job, List<VersionInfo> versions) {
        return job.withDetails(job.details()
                .withVersions(versions.stream().map(VersionAnswer::of).toList()));
    }

    /** Whether the layer, or a layer derived from it, got another version since the report that a person reviewed. */
    private static boolean isOvertaken(List<ImportReport> seen, List<ImportReport> now) {
        return IntStream.range(0, now.size()).anyMatch(i -> isOvertaken(seen.get(i), now.get(i)));
    }

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

    private void draw(Job<ImportDetails> job, List<ImportReport> reports) {
        List<Feature> city =
                layers.findCurrent("districts").map(LayerVersion::features).orElse(List.of());
        try {
            Files.write(store.part(job.id(), MAP), ImportFigure.draw(figures, city, reports));
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
        store.deleteParts(ended.id(), Conversion::isOne);
    }

    /**
     * The job after the database was unavailable, or the disk full. A job that was ready stays ready with its file, so
     * that it may be committed later. So does one that was being written: its transaction may have ended before the
     * answer was lost.
     */
    private Job<ImportDetails> missed(Job<ImportDetails> job, CodedException e, Instant now) {
        List<ImportReport> reports = job.details().reports();
        if (job.details().isInDoubt()) {
            return job.ready(e.code(), Messages.of("web.import-in-doubt").both(), now);
        }
        return !reports.isEmpty() && reports.stream().allMatch(ImportReport::accepted)
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
                    .map(written -> written.ended(
                            JobStatus.SUCCESSFUL, "committed before the service was stopped, and served", now))
                    .orElseGet(() ->
                            job.refused(ImportAnswer.INTERRUPTED, "the service was stopped; nothing was changed", now));
        } catch (StoreUnavailableException e) {
            String why = "the service was stopped, and " + e.getMessage() + ": the versions of "
                    + job.details().layer() + " tell whether it was committed";
            return job.refused(ImportAnswer.INTERRUPTED, why, now);
        }
    }

    /**
     * Finds the versions of an import whose record says only that they were being written: of each layer the version of the
     * same file that follows the version with which it was compared. They were written together or not at all.
     *
     * @return the job with them; empty if they were not written
     */
    private Optional<Job<ImportDetails>> findWritten(Job<ImportDetails> job) {
        if (!job.details().isInDoubt()) {
            return Optional.empty();
        }
        List<Optional<VersionInfo>> found =
                job.details().reports().stream().map(this::findWritten).toList();
        return found.stream().allMatch(Optional::isPresent)
                ? Optional.of(with(job, found.stream().map(Optional::get).toList()))
                : Optional.empty();
    }

    private Optional<VersionInfo> findWritten(ImportReport report) {
        return layers.listVersions(report.layer()).stream()
                .filter(version -> version.number() == report.change().against() + 1)
                .filter(version -> version.origin() == VersionInfo.Origin.IMPORTED)
                .filter(version -> version.sha256().equals(report.file().sha256()))
                .findFirst();
    }

    private Instant now() {
        return clock.instant();
    }
}
