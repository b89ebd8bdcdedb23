package org.spatialplan.feature;

import org.spatialplan.geo.CodedException;

/** A question that takes more time than one caller may have. */
public final class QuestionTooLongException extends CodedException {

    /** How long a question may take. */
    public static final int MAX_SECONDS = 20;

    QuestionTooLongException() {
        super(
                "question-too-long",
                "The filter takes more than " + MAX_SECONDS + " s; ask with a smaller box or a simpler one");
    }
}
