package org.spatialplan.web.problem;

import org.spatialplan.geo.CodedException;

/** A request that is better run as a process. */
public final class TooLargeException extends CodedException {

    private TooLargeException(String what, String advice) {
        super("too-large", what + advice);
    }

    /** For what is too large for a process, too. */
    public static TooLargeException inAnyWay(String what) {
        return new TooLargeException(what, "");
    }

    public TooLargeException(String what) {
        this(what, "; run it as a process: POST /ogc/processes/conflict-check/execution");
    }
}
