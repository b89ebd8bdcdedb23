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

    /** The verdicts on the map as it was; empty if there was none yet. The current ones if nothing is newer than the moment. */
    Optional<ProjectChecks> asOf(Instant moment);

    /** When the plan or a layer changed, ascending. */
    List<Instant> times();
}
