package org.spatialplan.feature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The plan's projects with their verdicts at any moment. Thread-safe. */
public interface ChecksHistory {

    /** The history of a plan that has only one version. */
    ChecksHistory NONE = new ChecksHistory() {
        @Override
        public Optional<ProjectChecks> asOf(Instant moment) {
            return Optional.empty();
        }

        @Override
        public List<Instant> times() {
            return List.of();
        }
    };

    /**
     * Finds the verdicts on the map at a moment; empty if there was no map yet. Returns the current ones if nothing is
     * newer than the moment.
     */
    Optional<ProjectChecks> asOf(Instant moment);

    /** Lists when the plan or a layer changed, ascending. */
    List<Instant> times();
}
