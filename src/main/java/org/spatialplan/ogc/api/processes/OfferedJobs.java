package org.spatialplan.ogc.api.processes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** One kind of jobs, as OGC API – Processes offers it. Thread-safe. */
interface OfferedJobs {

    /** The jobs that the caller's list shows. */
    List<? extends OfferedJob> list(HttpServletRequest request);

    /** A job that the caller may see. */
    Optional<? extends OfferedJob> find(String id, HttpServletRequest request);
}
