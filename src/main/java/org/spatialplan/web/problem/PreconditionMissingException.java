package org.spatialplan.web.problem;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A change of something that others may change too does not say which state it is based on. */
public final class PreconditionMissingException extends CodedException {

    public PreconditionMissingException() {
        super("if-match-missing", Messages.of("web.working.if-match-missing"), false);
    }
}
