package org.spatialplan.ogc.api.processes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.spatialplan.job.Job;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The jobs of processes. A job of a caller with a key or a login is that caller's alone. A client that knows the id of
 * another job may do anything with it. In any case it must see the layers on which the job is based. The list shows only the
 * caller's own jobs. Thread-safe.
 */
@Component
class ProcessJobs implements OfferedJobs {

    private final Execution execution;
    private final JobOwner owners;
    private final JobLinks links = new JobLinks();

    ProcessJobs(Execution execution, JobOwner owners) {
        this.execution = execution;
        this.owners = owners;
    }

    @Override
    public List<OfferedCheck> list(HttpServletRequest request) {
        return execution.list(owners.seenBy(request)).stream()
                .filter(owners::sees)
                .map(OfferedCheck::new)
                .toList();
    }

    @Override
    public Optional<OfferedCheck> find(String id, HttpServletRequest request) {
        return execution.find(id).filter(owners::sees).map(OfferedCheck::new);
    }

    /** Finds a job that was shared on purpose, whoever owns it. */
    Optional<OfferedCheck> findShared(String id) {
        return execution.find(id).map(OfferedCheck::new);
    }

    /** One job of a process. */
    final class OfferedCheck implements OfferedJob {

        private final Job<ProcessDetails> job;

        OfferedCheck(Job<ProcessDetails> job) {
            this.job = job;
        }

        @Override
        public Job<?> job() {
            return job;
        }

        @Override
        public JobAnswer status() {
            return links.answer(job, execution.now());
        }

        @Override
        public ResponseEntity<StreamingResponseBody> results(String f) {
            ResultFormat format = ResultFormat.find(
                            job.process(), f == null ? job.details().result() : f)
                    .orElseThrow(() -> ResultFormat.unknown(f, ResultFormat.all(job.process())));
            String name = job.process() + "-" + job.id() + "." + format.word();
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, execution.contentType(job, format))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name)
                                    .build()
                                    .toString())
                    .body(execution.result(job, format));
        }

        @Override
        public JobAnswer dismiss() {
            return links.answer(execution.dismiss(job), execution.now());
        }
    }
}
