package org.spatialplan.app;

import java.sql.SQLException;
import org.spatialplan.text.Messages;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains that another instance holds the data folder. */
class DatabaseLockedAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's DATABASE_ALREADY_OPEN_1. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return cause.getErrorCode() != ALREADY_OPEN
                ? null
                : new FailureAnalysis(
                        Messages.of("app.start.folder-in-use").both(),
                        Messages.of("app.start.folder-in-use.remedy").both(),
                        cause);
    }
}
