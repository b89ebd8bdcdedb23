package org.spatialplan.web.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.spatialplan.imports.ImportReport;
import org.spatialplan.imports.Progress;
import org.spatialplan.web.answer.VersionAnswer;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One import as it stands.
 *
 * @param parameters of the request by name
 * @param code why it is refused or failed, else empty
 * @param report null until it is made
 * @param version null until it is committed
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(description = "One import as it stands.")
record ImportRecord(
        String id,
        String layer,
        String fileName,
        Map<String, String> parameters,
        State state,
        @Schema(description = "what is being done, if anything") Progress.Phase phase,
        @Schema(description = "features done in this phase") long done,
        @Schema(description = "features of this phase; 0 if it cannot be told") long total,
        @Schema(description = "why it is refused or failed, a stable code") String code,
        String message,
        Instant created,
        Instant updated,
        ImportReport report,
        VersionAnswer version) {

    ImportRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(created, "created");
        parameters = parameters == null ? Map.of() : parameters;
        updated = updated == null ? created : updated;
        code = code == null ? "" : code;
    }

    /** How far it is. */
    enum State {
        WAITING,
        RUNNING,
        /** The report holds no error: it may be committed. */
        READY,
        /** The file or the report forbids the import. Nothing was changed. */
        REFUSED,
        COMMITTED,
        /** A fault of the service, or a stop of it. Nothing was changed. */
        FAILED;

        boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    static ImportRecord waiting(String id, String layer, String fileName, Map<String, String> parameters, Instant now) {
        return new ImportRecord(
                id, layer, fileName, parameters, State.WAITING, null, 0, 0, "", "waiting", now, now, null, null);
    }

    ImportRecord at(Progress.Phase now, long some, long all, Instant time) {
        return new ImportRecord(
                id,
                layer,
                fileName,
                parameters,
                State.RUNNING,
                now,
                some,
                all,
                "",
                now.zh() + " " + now.en(),
                created,
                time,
                report,
                version);
    }

    ImportRecord ended(State end, String why, String text, Instant time) {
        return new ImportRecord(
                id, layer, fileName, parameters, end, null, 0, 0, why, text, created, time, report, version);
    }

    ImportRecord with(ImportReport made) {
        return new ImportRecord(
                id,
                layer,
                fileName,
                parameters,
                state,
                phase,
                done,
                total,
                code,
                message,
                created,
                updated,
                made,
                version);
    }

    ImportRecord with(VersionAnswer added) {
        return new ImportRecord(
                id,
                layer,
                fileName,
                parameters,
                state,
                phase,
                done,
                total,
                code,
                message,
                created,
                updated,
                report,
                added);
    }
}
