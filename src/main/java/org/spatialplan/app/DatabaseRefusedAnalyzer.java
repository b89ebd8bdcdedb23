package org.spatialplan.app;

import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains that the database is not reachable, does not know the user, or has tables of another program. */
class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
        return new FailureAnalysis(
                cause.getMessage().strip(),
                "Check spatialplan.database.url, username and password, and those of spatialplan.database.owner"
                        + " (docs/postgis.md). Nothing was changed unless the message says what.",
                cause);
    }
}
