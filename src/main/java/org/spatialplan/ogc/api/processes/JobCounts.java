package org.spatialplan.ogc.api.processes;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.ogc.api.processes.Job.Status;
import org.springframework.stereotype.Component;

/** How many jobs there are. Thread-safe. */
@Component
public class JobCounts {

    private final JobStore store;

    JobCounts(JobStore store) {
        this.store = store;
    }

    /** All jobs that are kept, by state as OGC API – Processes names it; 0 for states without jobs. */
    public Map<String, Long> byStatus() {
        Map<Status, Long> counted = store.count();
        Map<String, Long> all = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            all.put(status.name().toLowerCase(Locale.ROOT), counted.getOrDefault(status, 0L));
        }
        return all;
    }
}
