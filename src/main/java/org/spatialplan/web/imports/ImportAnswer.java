package org.spatialplan.web.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spatialplan.imports.ImportReport;
import org.spatialplan.imports.Progress;
import org.spatialplan.imports.RecognisedTable;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobStatus;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.text.EnumNames;
import org.spatialplan.web.answer.VersionAnswer;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One import as {@code /api/imports} answers it. Earlier versions kept imports in this form.
 *
 * @param parameters of the request by name
 * @param status the state in the spelling of all words of answers; null in what earlier versions kept
 * @param step the phase in the same spelling; null unless it runs
 * @param state as earlier versions of the service spell it
 * @param phase as earlier versions spell it; null unless it runs
 * @param code why it is refused or failed, else empty
 * @param report null until it is made, and of a delivery
 * @param version null until it is committed, and of a delivery
 * @param parts the tables of a delivered database that are imported; empty for an import of one table
 * @param tables all tables of a delivered database, as they were recognised
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(description = "One import as it stands.")
public record ImportAnswer(
        String id,
        String layer,
        String fileName,
        Map<String, String> parameters,
        @Schema(
                        description = "committed has added its version; refused and failed changed nothing",
                        allowableValues = {"waiting", "running", "ready", "refused", "committed", "failed"})
                String status,
        @Schema(
                        description = "what is being done, if anything",
                        allowableValues = {"reading", "coverage", "comparing", "writing"})
                @Nullable
                String step,
        @Schema(description = "status as earlier versions spell it", deprecated = true) State state,
        @Schema(description = "step as earlier versions spell it", deprecated = true) Progress.@Nullable Phase phase,
        @Schema(description = "features done in this phase") long done,
        @Schema(description = "features of this phase; 0 if it cannot be told") long total,
        @Schema(description = "why it is refused or failed, a stable code") String code,
        String message,
        Instant created,
        Instant updated,
        @Nullable ImportReport report,
        @Nullable VersionAnswer version,
        @Schema(description = "of a delivered database: each table that is imported, with its report and version")
                List<DeliveredPart> parts,
        @Schema(description = "of a delivered database: all its tables, with the layer that each is, or why none")
                List<RecognisedTable> tables) {

    /** The code of an import that a stop of the service ended. */
    static final String INTERRUPTED = "interrupted";

    /** The code of an import that failed by an error of the service. */
    static final String INTERNAL = "internal";

    private static final Set<String> FAULTS = Set.of(INTERRUPTED, INTERNAL, StoreUnavailableException.CODE);

    /** The state of an import. */
    public enum State {
        WAITING,
        RUNNING,
        /** The report holds no error, and the import may be committed. */
        READY,
        /** The file or the report forbids the import. Nothing was changed. */
        REFUSED,
        COMMITTED,
        /** The service failed or was stopped. Nothing was changed. */
        FAILED
    }

    /**
     * The answer for a job.
     *
     * @param job must not be dismissed
     */
    public static ImportAnswer of(Job<ImportDetails> job) {
        ImportDetails details = job.details();
        Progress.Phase phase = job.status() == JobStatus.RUNNING ? phase(details) : null;
        State state = state(job);
        return new ImportAnswer(
                job.id(),
                details.layer(),
                details.fileName(),
                details.parameters(),
                EnumNames.of(state),
                phase == null ? null : EnumNames.of(phase),
                state,
                phase,
                phase == null ? 0 : job.progress().done(),
                phase == null ? 0 : job.progress().total(),
                job.refusal() == null ? "" : job.refusal(),
                job.message(),
                job.created(),
                job.times().updated(),
                details.report(),
                details.version(),
                details.parts(),
                details.tables());
    }

    private static Progress.Phase phase(ImportDetails details) {
        return details.phase() == null ? Progress.Phase.READING : details.phase();
    }

    private static State state(Job<ImportDetails> job) {
        return switch (job.status()) {
            case ACCEPTED -> State.WAITING;
            case RUNNING -> State.RUNNING;
            case READY -> State.READY;
            case SUCCESSFUL -> State.COMMITTED;
            case FAILED -> FAULTS.contains(job.refusal()) ? State.FAILED : State.REFUSED;
            case DISMISSED -> throw new IllegalArgumentException("A dismissed import is not shown");
        };
    }
}
