package org.spatialplan.geo;

import java.util.function.Consumer;

/** Listens at the fault points of this process until it is closed. */
public final class FaultPoints implements AutoCloseable {

    private FaultPoints() {}

    public static FaultPoints listen(Consumer<String> told) {
        FaultPoint.listen(told);
        return new FaultPoints();
    }

    @Override
    public void close() {
        FaultPoint.listen(null);
    }
}
