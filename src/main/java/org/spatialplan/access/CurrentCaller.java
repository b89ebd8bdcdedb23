package org.spatialplan.access;

import java.util.function.Supplier;

/** Tells who asks on this thread: the caller of the request, else the service itself. Thread-safe. */
public interface CurrentCaller extends Supplier<Caller> {

    /**
     * Requires a right of the caller, where it depends on what a request asks and {@link Requires} on its handler cannot
     * say it.
     *
     * @throws KeyRefusedException if the caller is not known and lacks the right
     * @throws RightMissingException if the caller is known and lacks the right
     */
    default void require(Right right) {
        get().require(right);
    }
}
