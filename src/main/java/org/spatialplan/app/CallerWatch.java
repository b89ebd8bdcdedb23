package org.spatialplan.app;

import org.spatialplan.conflict.ground.GroundCheck;

/** Watches what callers are told of lines that are not public. Implementations are thread-safe. */
interface CallerWatch {

    /** Watches nobody: a command is the operator's, who sees everything. */
    CallerWatch NOBODY = () -> GroundCheck.Watch.NOBODY;

    /** Returns what watches the grounds of the caller for whom this thread works. */
    GroundCheck.Watch ofCaller();
}
