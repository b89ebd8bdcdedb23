package org.spatialplan.ogc.api.processes;

import org.spatialplan.geo.CodedException;

/** The service is stopping: the job is taken up again at the next start. */
final class JobInterruptedException extends CodedException {

    JobInterruptedException() {
        super("job-interrupted", "The service is stopping");
    }
}
