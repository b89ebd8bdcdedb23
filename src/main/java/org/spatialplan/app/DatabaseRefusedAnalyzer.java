package org.spatialplan.app;

import org.flywaydb.core.api.FlywayException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains that the database is not reachable, does not know the user, or has tables of another program. */
class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    static final LocalizedText REMEDY = Messages.of("app.database-refused.remedy");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
        return new FailureAnalysis(cause.getMessage().strip(), REMEDY.both(), cause);
    }
}
