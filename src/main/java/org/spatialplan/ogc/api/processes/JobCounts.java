package org.spatialplan.ogc.api.processes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.JobStore;
import org.springframework.stereotype.Component;

/** How many jobs of processes there are. Thread-safe. */
@Component
public class JobCounts {

    private final JobStore<ProcessDetails> store;

    JobCounts(JobStore<ProcessDetails> store) {
        this.store = store;
    }

    /** The number of all jobs that are kept, by state as OGC API – Processes names it; 0 for states without jobs. */
    public Map<String, Long> byStatus() {
        Map<JobStatus, Long> counted = store.count();
        Map<String, Long> all = new LinkedHashMap<>();
        for (JobStatus status : JobStatus.values()) {
            all.merge(JobAnswer.word(status), counted.getOrDefault(status, 0L), Long::sum);
        }
        return all;
    }
}
