package org.spatialplan.feature;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A query that exceeds the time limit. */
public final class QuestionTooLongException extends CodedException {

    /** The time limit of a query, in seconds. */
    public static final int MAX_SECONDS = 20;

    QuestionTooLongException() {
        super("question-too-long", Messages.of("feature.question-too-long", MAX_SECONDS));
    }
}
