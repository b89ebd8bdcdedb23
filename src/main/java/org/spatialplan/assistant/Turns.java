package org.spatialplan.assistant;

import java.util.function.Supplier;

/** Gives each call its turn, and its limits of time and memory. */
public interface Turns {

    /**
     * Does the work of a call when its turn comes.
     *
     * @param vertices an estimate of the number of vertices that were sent
     * @param work may be repeated from its beginning
     * @throws org.spatialplan.geo.CodedException if its turn did not come, or it takes too long or is too large
     */
    <T> T pass(long vertices, Supplier<T> work);
}
