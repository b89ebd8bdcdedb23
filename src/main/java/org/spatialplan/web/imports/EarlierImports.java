package org.spatialplan.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.spatialplan.imports.Progress.Phase;
import org.spatialplan.job.Asker;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobIdentity;
import org.spatialplan.job.JobOutcome;
import org.spatialplan.job.JobProgress;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.JobStore;
import org.spatialplan.job.JobTimes;
import org.spatialplan.job.RecordFolders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Converts imports that earlier versions kept as {@code import.json} to jobs. Stateless and thread-safe. */
final class EarlierImports {

    private static final String RECORD = "import.json";

    private EarlierImports() {}

    /**
     * Converts all records in a folder of imports. It runs before a store reads the folder. A damaged record is not
     * changed.
     */
    static void convert(Path folder, JsonMapper mapper) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        RecordFolders<Job<ImportDetails>> jobs = JobStore.folders(folder, ImportDetails.KIND, mapper);
        try (Stream<Path> imports = Files.list(folder)) {
            for (Path place : imports.toList()) {
                if (Files.exists(place.resolve(RECORD))) {
                    convert(place.resolve(RECORD), place.resolve(JobStore.RECORD), jobs, mapper);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
        }
    }

    private static void convert(Path earlier, Path record, RecordFolders<Job<ImportDetails>> jobs, JsonMapper mapper)
            throws IOException {
        if (!Files.exists(record)) {
            try {
                jobs.save(job(mapper.readValue(Files.readAllBytes(earlier), ImportAnswer.class)));
            } catch (JacksonException | NullPointerException e) { // the store moves it aside
                Files.move(earlier, record);
            }
        }
        Files.deleteIfExists(earlier);
    }

    private static Job<ImportDetails> job(ImportAnswer kept) {
        JobStatus status = status(kept.state());
        String refusal = kept.code() == null || kept.code().isEmpty() ? null : kept.code();
        JobTimes times = new JobTimes(kept.created(), null, kept.updated(), status.isOver() ? kept.updated() : null);
        return new Job<>(
                new JobIdentity(kept.id(), ImportDetails.KIND.process(), Asker.NOBODY),
                new JobOutcome(status, kept.message(), refusal),
                new JobProgress(kept.total(), kept.done(), 0),
                times,
                new ImportDetails(
                        kept.layer(),
                        kept.fileName(),
                        kept.parameters(),
                        kept.phase() == Phase.WRITING,
                        kept.phase(),
                        kept.report(),
                        kept.version(),
                        null,
                        kept.parts(),
                        kept.tables()));
    }

    private static JobStatus status(ImportAnswer.State state) {
        return switch (state) {
            case WAITING -> JobStatus.ACCEPTED;
            case RUNNING -> JobStatus.RUNNING;
            case READY -> JobStatus.READY;
            case COMMITTED -> JobStatus.SUCCESSFUL;
            case REFUSED, FAILED -> JobStatus.FAILED;
        };
    }
}
