package org.spatialplan.feature;

import org.spatialplan.geo.CodedException;

/** A question that takes more time than one caller may have. */
public final class QuestionTooLongException extends CodedException {

    QuestionTooLongException(long seconds) {
        super(
                "question-too-long",
                "The filter takes more than " + seconds + " s; ask with a smaller box or a simpler one");
    }
}
