package org.spatialplan.feature;

import org.spatialplan.geo.CodedException;

/** A query that exceeds the time limit. */
public final class QuestionTooLongException extends CodedException {

    /** The time limit of a query, in seconds. */
    public static final int MAX_SECONDS = 20;

    QuestionTooLongException() {
        super(
                "question-too-long",
                "The filter takes more than " + MAX_SECONDS + " s; ask with a smaller box or a simpler one");
    }
}
