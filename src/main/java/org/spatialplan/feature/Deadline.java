package org.spatialplan.feature;

import java.util.concurrent.TimeUnit;

/** The time that one question may take. Not thread-safe. */
final class Deadline {

    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(QuestionTooLongException.MOST_SECONDS);

    /** To be called between rows. @throws QuestionTooLongException when the time is over */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw new QuestionTooLongException();
        }
    }
}
