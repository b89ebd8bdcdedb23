package org.spatialplan.web.problem;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A body arrived too slowly, and the service stopped waiting for it. */
public final class SlowBodyException extends CodedException {

    /** An exception for the request that is being read. */
    public SlowBodyException() {
        super("body-too-slow", Messages.of("web.body-too-slow"));
    }
}
