package org.spatialplan.app;

import org.spatialplan.geo.FullDisk;
import org.spatialplan.text.Messages;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;

/** Explains that the service does not start because a disk is full. */
class FullDiskAnalyzer implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        if (!FullDisk.isCauseOf(failure)) {
            return null;
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return new FailureAnalysis(
                Messages.of("app.start.disk-full", String.valueOf(cause.getMessage()))
                        .both(),
                Messages.of("app.start.disk-full.remedy").both(),
                failure);
    }
}
