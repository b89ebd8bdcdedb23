package org.spatialplan.web.problem;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A request is too large. It may have to run as a process, or be too large for that too. */
public final class TooLargeException extends CodedException {

    /**
     * An exception for a request that may run as a process.
     *
     * @param what is too large
     */
    public TooLargeException(LocalizedText what) {
        this(what, true);
    }

    private TooLargeException(LocalizedText what, boolean toBeRunAsProcess) {
        super("too-large", toBeRunAsProcess ? Messages.of("web.too-large.as-process", what) : what);
    }

    /** An exception for a request that is too large for a process too. */
    public static TooLargeException inAnyWay(LocalizedText what) {
        return new TooLargeException(what, false);
    }
}
