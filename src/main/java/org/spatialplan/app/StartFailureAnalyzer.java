package org.spatialplan.app;

import org.spatialplan.format.city.DataFileException;
import org.spatialplan.geo.CodedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in words why the service does not start, instead of a stack trace. */
class StartFailureAnalyzer extends AbstractFailureAnalyzer<CodedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CodedException cause) {
        String action = cause instanceof DataFileException
                ? "Mend the file and start again. Nothing of it was loaded; the database is as it was before."
                : "See the message.";
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
