package org.spatialplan.app;

import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in words why the service does not start, instead of a stack trace. */
class StartFailureAnalyzer extends AbstractFailureAnalyzer<CodedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CodedException cause) {
        return new FailureAnalysis(cause.messageInBoth(), action(cause).both(), cause);
    }

    private static LocalizedText action(CodedException cause) {
        if (cause instanceof DataFolderInUseException) {
            return Messages.of("app.start.folder-in-use.remedy");
        }
        if (cause instanceof DataFolderException folder) {
            return folder.remedy();
        }
        return cause instanceof DataFileException
                ? Messages.of("app.start.data-file")
                : Messages.of("app.start.see-message");
    }
}
