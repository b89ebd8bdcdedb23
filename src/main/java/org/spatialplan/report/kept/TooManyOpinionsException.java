package org.spatialplan.report.kept;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A kept report has as many answers as it may have. */
public final class TooManyOpinionsException extends CodedException {

    TooManyOpinionsException(int max) {
        super("too-many-answers", Messages.of("report.answer.many", max), false);
    }
}
