package org.spatialplan.ogc.api.processes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Jobs of one kind, as OGC API – Processes offers them. Implementations are thread-safe. */
interface OfferedJobs {

    /** The jobs that the caller's list shows. */
    List<? extends OfferedJob> list(HttpServletRequest request);

    /** Finds a job that the caller may see. */
    Optional<? extends OfferedJob> find(String id, HttpServletRequest request);
}
