package org.spatialplan.feature;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A question that takes more time than one caller may have. */
public final class QuestionTooLongException extends CodedException {

    /** How long a question may take. */
    public static final int MAX_SECONDS = 20;

    QuestionTooLongException() {
        super("question-too-long", Messages.of("feature.question-too-long", MAX_SECONDS));
    }
}
