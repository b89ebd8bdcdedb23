package org.spatialplan.app;

import java.util.function.Supplier;
import org.spatialplan.assistant.Turns;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.web.gate.WaitingClient;

/** The turns of the only client of a command: it never waits, and has as much time for a call as over HTTP. Stateless. */
final class OneClient implements Turns {

    @Override
    public <T> T pass(long vertices, Supplier<T> work) {
        return WorkLimit.within(WaitingClient.PATIENCE.toNanos(), Long.MAX_VALUE, () -> false, work);
    }
}
