package org.spatialplan.web.problem;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A body came so slowly that it is not waited for. */
public final class SlowBodyException extends CodedException {

    public SlowBodyException() {
        super("body-too-slow", Messages.of("web.body-too-slow"));
    }
}
