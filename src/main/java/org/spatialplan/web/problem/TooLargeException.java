package org.spatialplan.web.problem;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A request that is better run as a process, or is too large for anything. */
public final class TooLargeException extends CodedException {

    /** @param what is too large */
    public TooLargeException(LocalizedText what) {
        this(what, true);
    }

    private TooLargeException(LocalizedText what, boolean toBeRunAsProcess) {
        super("too-large", toBeRunAsProcess ? Messages.of("web.too-large.as-process", what) : what);
    }

    /** For what is too large for a process, too. */
    public static TooLargeException inAnyWay(LocalizedText what) {
        return new TooLargeException(what, false);
    }
}
