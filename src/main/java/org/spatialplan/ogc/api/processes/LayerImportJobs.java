package org.spatialplan.ogc.api.processes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.Right;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobStatus;
import org.spatialplan.web.ImportableLayers;
import org.spatialplan.web.imports.ImportAnswer;
import org.spatialplan.web.imports.ImportDetails;
import org.spatialplan.web.imports.ImportJobs;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports of layers as jobs. Their reports may show unpublished data, so they are only visible to who made them and
 * to administrators.
 * Thread-safe.
 */
@Component
class LayerImportJobs implements OfferedJobs {

    private static final Duration WAIT = Duration.ofSeconds(20);

    private final ImportJobs imports;
    private final CurrentCaller caller;
    private final ImportableLayers layers;
    private final JsonMapper mapper;
    private final Clock clock;
    private final JobLinks links = new JobLinks();

    LayerImportJobs(ImportJobs imports, CurrentCaller caller, ImportableLayers layers, JsonMapper mapper, Clock clock) {
        this.imports = imports;
        this.layers = layers;
        this.caller = caller;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public List<OfferedImport> list(HttpServletRequest request) {
        return imports.list().stream()
                .filter(this::isSeen)
                .map(OfferedImport::new)
                .toList();
    }

    @Override
    public Optional<OfferedImport> find(String id, HttpServletRequest request) {
        return imports.find(id).filter(this::isSeen).map(OfferedImport::new);
    }

    private boolean isSeen(Job<ImportDetails> job) {
        return caller.get().may(Right.IMPORT)
                && ImportJobs.isSeenBy(caller.get(), job)
                && job.details().layers().stream().allMatch(layers::contain);
    }

    /** One import. */
    final class OfferedImport implements OfferedJob {

        private final Job<ImportDetails> job;

        OfferedImport(Job<ImportDetails> job) {
            this.job = job;
        }

        @Override
        public Job<?> job() {
            return job;
        }

        @Override
        public JobAnswer status() {
            return links.answerImport(job);
        }

        @Override
        public ResponseEntity<StreamingResponseBody> results(String f) {
            if (f != null && !f.equals(ResultFormat.JSON.word())) {
                throw ResultFormat.unknown(f, ResultFormat.JSON.word());
            }
            byte[] result = mapper.writeValueAsBytes(ImportAnswer.of(job));
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out -> out.write(result));
        }

        @Override
        public JobAnswer dismiss() {
            imports.giveUp(job.id(), WAIT);
            return links.answerImport(job.ended(JobStatus.DISMISSED, "given up", clock.instant()));
        }
    }
}
