package org.spatialplan.app.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.spatialplan.ogc.api.processes.JobCounts;
import org.springframework.stereotype.Component;

/** Measures the queue of bulk checks. */
@Component
class JobFigures implements MeterBinder {

    private final JobCounts jobs;

    JobFigures(JobCounts jobs) {
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        jobs.byStatus().keySet().forEach(status -> Gauge.builder(
                        "spatialplan.jobs", jobs, all -> all.byStatus().get(status))
                .tag("status", status)
                .description("Jobs that are kept, by their state")
                .register(registry));
    }
}
