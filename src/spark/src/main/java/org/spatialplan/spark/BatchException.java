package org.spatialplan.spark;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** The job cannot run on what it was given. Nothing is written. */
public final class BatchException extends CodedException {

    /** @param code the key of the text in the messages of {@code spark} */
    public BatchException(String code, Object... arguments) {
        super(code, Messages.of("spark." + code, arguments), null);
    }

    /**
     * An exception with its cause.
     *
     * @param code the key of the text in the messages of {@code spark}
     */
    public BatchException(Throwable cause, String code, Object... arguments) {
        super(code, Messages.of("spark." + code, arguments), cause);
    }
}
