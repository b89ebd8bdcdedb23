package org.spatialplan.report;

import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import tools.jackson.databind.DatabindException;

/** A file is no report of this service that can be repeated. */
public final class NotRepeatableException extends CodedException {

    private static final String CODE = "report-not-repeatable";

    NotRepeatableException(LocalizedText why) {
        super(CODE, why);
    }

    /** @param cause why it cannot be read */
    NotRepeatableException(String file, Throwable cause) {
        super(CODE, Messages.of("report.repeat.no-report", file, why(cause)), cause);
    }

    /** Why it cannot be read; of a member that has another form than in a report its path, as the reader names classes. */
    private static String why(Throwable cause) {
        return cause instanceof DatabindException read
                ? read.getPath().stream()
                        .map(step -> String.valueOf(
                                step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                        .collect(Collectors.joining(".", "$.", ""))
                : String.valueOf(cause.getMessage());
    }
}
