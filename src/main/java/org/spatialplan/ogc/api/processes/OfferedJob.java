package org.spatialplan.ogc.api.processes;

import org.spatialplan.job.Job;
import org.spatialplan.ogc.api.OgcException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** One job, as OGC API – Processes offers it. */
interface OfferedJob {

    Job<?> job();

    JobAnswer status();

    /**
     * The result of a job that has one.
     *
     * @param f wanted format by its short name or media type; null for the one that the job was asked for
     * @throws OgcException if there is no such format
     */
    ResponseEntity<StreamingResponseBody> results(String f);

    /** Cancels the job, or removes one that is over. */
    JobAnswer dismiss();
}
