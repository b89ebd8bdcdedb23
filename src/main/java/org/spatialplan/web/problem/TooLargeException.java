package org.spatialplan.web.problem;

import org.spatialplan.geo.CodedException;

/** A request that is better run as a process. */
public final class TooLargeException extends CodedException {

    public TooLargeException(String what) {
        super("too-large", what + "; run it as a process: POST /ogc/processes/conflict-check/execution");
    }
}
